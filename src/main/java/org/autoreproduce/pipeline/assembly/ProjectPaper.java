package org.autoreproduce.pipeline.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.paper.read.SourceReader;
import org.autoreproduce.paper.source.SourceLoader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** Reads a project's paper: from its source where it was given so, which is set anew then; else from its PDF. */
final class ProjectPaper implements DocumentReader {
    private final Project project;
    private final DocumentReader pdfs;
    private final SourceReader sources;

    ProjectPaper(Project project, DocumentReader pdfs, SourceReader sources) {
        this.project = project;
        this.pdfs = pdfs;
        this.sources = sources;
    }

    @Override
    public Document read(Path pdf, Cancellation stop) {
        Path source = project.folder().resolve(ProjectFolder.SOURCE_FOLDER);
        if (!Files.isDirectory(source)) {
            return pdfs.read(pdf, stop);
        }
        SourceReader.SetPaper set = sources.set(new SourceLoader().load(source, stop), project.file().paper().name(),
                stop);
        try {
            // the file that is there is left alone as long as it would be the same
            if (!Files.exists(pdf) || !new Hashes().of(pdf).equals(set.document().hash())) {
                new AtomicFiles().write(pdf, set.pdf());
            }
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("paper.unreadable", pdf));
        }
        return set.document();
    }

    @Override
    public PaperHead head(Path pdf, Cancellation stop) {
        return PaperHead.of(read(pdf, stop));
    }
}
