package org.autoreproduce.ui.shell;

import java.io.IOException;
import java.nio.file.Path;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.project.GivenData;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.settings.ModelsChoice;
import org.autoreproduce.ui.settings.Reproduction;

/** What a new project's file says, from what the user filled in. */
record NewProject(Path pdf, Reproduction wanted, ModelsChoice models) {

    /** ProblemException where the paper or its data cannot be read. Takes time: data is hashed. */
    ProjectFile file() {
        String name = String.valueOf(pdf.getFileName());
        return ProjectFile.of(new ProjectFile.Paper(name, hash()), name, wanted.instruction(),
                new GivenData(wanted.folder(), pdf).of(wanted.data())).with(settings());
    }

    private Settings settings() {
        Settings usual = Settings.defaults();
        Path library = wanted.library();
        Settings.Limits limits = usual.limits().withTokens(wanted.tokens());
        return usual.withPython(wanted.python()).withDevice(wanted.device()).withSeeds(Settings.seeds(wanted.seeds()))
                .withLineage(new Settings.Lineage(wanted.k() > 0, Math.max(1, wanted.k()),
                        library == null ? null : library.toString(), false))
                .withLimits(wanted.dollars() == null ? limits : limits.withDollars(wanted.dollars()))
                .withModels(models.settings(Settings.Waits.USUAL));
    }

    private String hash() {
        try {
            return new Hashes().of(pdf);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("paper.unreadable", pdf));
        }
    }
}
