package org.autoreproduce.cli;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.pipeline.assembly.Swap;
import org.autoreproduce.pipeline.assembly.SwapProjects;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;

/** Runs a project's program with single assumptions another, one after the other. */
final class Swaps {
    private static final Pattern SHAPE = Pattern.compile("([^=\\s]+)(?:=(\\S.*))?");

    private final Machine machine;
    private final Map<String, String> changes;
    private final List<ProjectFolder> folders = new ArrayList<>();

    /** With these settings changed in every copy, never in the project itself. */
    Swaps(Machine machine, Map<String, String> changes) {
        this.machine = machine;
        this.changes = changes;
    }

    /**
     * Runs them.
     *
     * @param others where a value is taken from that is not given, the first that has it
     */
    Exit run(ProjectFolder original, List<ProjectFolder> others, List<String> asked) {
        List<Swap> swaps = asked.stream().map(text -> swap(text, others)).distinct().toList();
        SwapProjects projects = new SwapProjects(original, Clock.systemUTC());
        // all are made first: what cannot be made is told before anything runs
        List<SwapProjects.Swapped> made = swaps.stream().map(projects::make).toList();
        Exit worst = Exit.REPRODUCED;
        for (int at = 0; at < made.size(); at++) {
            ProjectFolder folder = made.get(at).folder();
            folders.add(folder);
            machine.say("compare.swap.runs", swaps.get(at), folder.root().getFileName());
            worst = Variants.worse(worst, run(made.get(at)));
        }
        return worst;
    }

    /** Where the copies lie, in the order in which they were asked for. */
    List<ProjectFolder> folders() {
        return List.copyOf(folders);
    }

    private Exit run(SwapProjects.Swapped swapped) {
        try {
            return new GoOn(machine).with(swapped.folder().root(), changes, swapped.commands());
        } catch (ProblemException e) {
            machine.err().println(e.sentence().words());
            return Exit.FAILED;
        }
    }

    private static Swap swap(String text, List<ProjectFolder> others) {
        Matcher matcher = SHAPE.matcher(text.strip());
        if (!matcher.matches()) {
            throw new ProblemException("compare.swap.shape", text);
        }
        String key = matcher.group(1);
        String value = matcher.group(2);
        return new Swap(key, value != null ? value : SwapProjects.valueIn(others, key));
    }
}
