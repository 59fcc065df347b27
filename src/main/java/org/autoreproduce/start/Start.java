package org.autoreproduce.start;

import java.util.Arrays;
import javafx.application.Application;
import org.autoreproduce.cli.Main;
import org.autoreproduce.ui.shell.WindowApp;

/** The program: {@code window} and what to open in it, or anything that the command line knows. */
public final class Start {
    private Start() {}

    /** Opens the window, or does what the command line says and exits. */
    public static void main(String[] arguments) {
        if (arguments.length > 0 && arguments[0].equals("window")) {
            Application.launch(WindowApp.class, Arrays.copyOfRange(arguments, 1, arguments.length));
        } else {
            Main.main(arguments);
        }
    }
}
