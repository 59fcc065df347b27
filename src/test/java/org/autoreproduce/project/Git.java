package org.autoreproduce.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The user's own git, looking at a project. */
record Git(Path folder, Map<String, String> environment) {
    Git(Path folder) {
        this(folder, Map.of());
    }

    /** Skips the test where there is no git. */
    Git {
        assumeTrue(present(), "no git on this machine");
    }

    /** What git prints; it must succeed without a word of warning. */
    String say(String... arguments) {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().putAll(environment);
            Process git = builder.start();
            String words = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as(command + ": " + words).isZero();
            return words.strip();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The folder is as it was committed and the repository sound. */
    void findsNothingWrong() {
        assertThat(say("status", "--porcelain")).isEmpty();
        assertThat(say("fsck", "--strict", "--no-dangling")).isEmpty();
    }

    private static boolean present() {
        try {
            return new ProcessBuilder("git", "--version").redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            return false;
        }
    }
}
