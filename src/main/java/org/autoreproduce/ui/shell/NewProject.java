package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.read.SourceReader;
import org.autoreproduce.project.GivenData;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.settings.ModelsChoice;
import org.autoreproduce.ui.settings.Reproduction;

/** What a new project's file says, from what the user filled in. */
record NewProject(Path paper, Reproduction wanted, ModelsChoice models) {

    /** ProblemException where the paper or its data cannot be read. Takes time: data is hashed. */
    ProjectFile file() {
        String name = String.valueOf(paper.toAbsolutePath().normalize().getFileName());
        return ProjectFile.of(new ProjectFile.Paper(name, hash()), name, wanted.instruction(),
                new GivenData(wanted.folder(), paper).of(wanted.data())).with(settings());
    }

    private Settings settings() {
        Settings usual = Settings.defaults();
        Settings.Limits limits = usual.limits().withTokens(wanted.tokens());
        return usual.withPython(wanted.python()).withDevice(wanted.device()).withSeeds(Settings.seeds(wanted.seeds()))
                .withLineage(wanted.lineage())
                .withLimits(wanted.dollars() == null ? limits : limits.withDollars(wanted.dollars()))
                .withModels(models.settings(Settings.Waits.USUAL));
    }

    /** Of a source the hash is that of what it will be set as. */
    private String hash() {
        if (new SourceReader().takes(paper)) {
            return "";
        }
        try {
            return new Hashes().of(paper);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("paper.unreadable", paper));
        }
    }
}
