package org.autoreproduce.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.nio.file.Path;
import org.autoreproduce.pipeline.StageName;

/** Compares a project that was killed and went on with one that nobody disturbed. */
record Judgement(Path project, Undisturbed whole, List<Killed> killed) {

    /** Everything that should not be. */
    List<String> faults(int exit, int requests) throws Exception {
        List<String> faults = new ArrayList<>();
        killed.stream().filter(kill -> !kill.inTime()).forEach(_ -> faults.add("it had ended before"));
        if (exit != whole.exit()) {
            faults.add("exit code " + exit + ", see " + KillTrial.said(project));
        }
        if (!ProjectState.verdicts(project).equals(whole.verdicts())) {
            faults.add("other verdicts");
        }
        if (requests > whole.requests() + killed.size()) {
            faults.add("requests: " + requests + ", undisturbed " + whole.requests());
        }
        again().forEach(stage -> faults.add(stage.id() + " ran again"));
        for (Killed kill : killed) {
            for (String key : kill.then().done().keySet()) {
                if (ProjectState.runs(project).get(key) > kill.then().done().get(key)) {
                    faults.add("a finished run ran again");
                }
            }
        }
        Tally tally = tally();
        if (tally.adopted() < tally.survived()) {
            faults.add("a run that outlived the program was not adopted");
        }
        faults.addAll(new Inspection(project).faults());
        return faults;
    }

    /** Stages that began once more after they were finished. */
    List<StageName> again() {
        Set<StageName> again = new HashSet<>();
        for (Killed kill : killed) {
            List<StageName> begun = ProjectState.begun(project, kill.then().events());
            kill.then().finished().stream().filter(begun::contains).forEach(again::add);
        }
        return again.stream().sorted().toList();
    }

    /** As the table says it. */
    String adopted() throws IOException {
        Tally tally = tally();
        return tally.survived() == 0 ? "" : tally.adopted() + " of " + tally.survived();
    }

    private Tally tally() throws IOException {
        Set<String> lost = new HashSet<>();
        killed.stream().filter(kill -> kill.kill().supervisorToo())
                .forEach(kill -> lost.addAll(kill.then().running().keySet()));
        Map<String, Long> runs = ProjectState.runs(project);
        int survived = 0;
        int adopted = 0;
        for (Killed kill : killed) {
            for (String key : kill.then().running().keySet()) {
                survived += lost.contains(key) ? 0 : 1;
                adopted += !lost.contains(key) && runs.get(key) == 1 ? 1 : 0;
            }
        }
        return new Tally(survived, adopted);
    }

    private record Tally(int survived, int adopted) {}
}
