package org.autoreproduce.ui.shell;

import org.autoreproduce.pipeline.StageName;

/**
 * Runs the stages of the open sample that need neither Python nor a network and ends the program, so that a package knows
 * which classes a start needs. Begun when the first page is on the screen.
 */
final class Rehearsal implements Runnable {
    private final Shell shell;

    Rehearsal(Shell shell) {
        this.shell = shell;
    }

    @Override
    public void run() {
        Room room = shell.room();
        if (room != null) {
            room.onIdle(shell::quit);
            room.run(StageName.PLAN);
        }
    }
}
