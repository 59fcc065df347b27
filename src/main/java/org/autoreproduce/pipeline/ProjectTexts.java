package org.autoreproduce.pipeline;

import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.paper.Document;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.ProjectFolder;

/** The project as the fingerprints need it. */
final class ProjectTexts implements Fingerprints.ProjectView {
    private final ProjectFolder folder;
    private final Artefacts artefacts;

    ProjectTexts(ProjectFolder folder, Artefacts artefacts) {
        this.folder = folder;
        this.artefacts = artefacts;
    }

    @Override
    public Optional<String> text(String path) {
        return artefacts.loadText(path);
    }

    @Override
    public Optional<Document> paper() {
        return new ReadPaper(artefacts).document();
    }

    @Override
    public String tree(String stage) {
        return stage.equals("code")
                ? new CodeReader(folder).current().hash()
                : artefacts.load(Artefact.record(StageName.valueOf(stage.toUpperCase(Locale.ROOT))), StageRecord.class)
                        .map(StageRecord::tree).orElse("");
    }
}
