package org.autoreproduce.pipeline.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.latex.Tex;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.paper.read.SourceReader;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Project;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project's paper is read from what it was given as. */
class ProjectPaperTest {
    @TempDir
    Path place;
    private final SourceReader sources = new SourceReader();

    private static ProjectFile file(String name, String hash) {
        return ProjectFile.of(new ProjectFile.Paper(name, hash), "t", "i", List.of());
    }

    @Test
    void aSourceIsReadAnewFromItsCopyAndItsPdfComesBack() throws IOException {
        SourceReader.SetPaper set = sources.set(new SourceFiles(Tex.example()), "main.tex", new Cancellation());
        try (Project project = Project.create(place.resolve("p"), file("main.tex", set.document().hash()), set.pdf(),
                set.files().files(), Clock.systemUTC())) {
            Path pdf = project.folder().resolve(ProjectFolder.PAPER_FILE);
            ProjectPaper paper = new ProjectPaper(project, new PdfReader(), sources);
            assertThat(paper.read(pdf, new Cancellation())).isEqualTo(set.document());
            Files.delete(pdf);
            assertThat(paper.read(pdf, new Cancellation()).hash()).isEqualTo(new Hashes().of(pdf));
            assertThat(paper.head(pdf, new Cancellation()).title()).isEqualTo("Learning to Count — with “Care”");
            Path source = project.folder().resolve("paper/source/main.tex");
            Files.writeString(source, Files.readString(source).replace("95.2\\%", "99.9\\%"));
            Document changed = paper.read(pdf, new Cancellation());
            assertThat(changed.find("99.9% accuracy")).isPresent();
            assertThat(changed.hash()).isEqualTo(new Hashes().of(pdf)).isNotEqualTo(set.document().hash());
        }
    }

    @Test
    void aPdfIsReadAsBefore() throws IOException {
        SourceReader.SetPaper set = sources.set(new SourceFiles(Tex.example()), "main.tex", new Cancellation());
        Path given = Files.write(place.resolve("given.pdf"), set.pdf());
        try (Project project = Project.create(place.resolve("p"), file("given.pdf", set.document().hash()), given,
                Clock.systemUTC())) {
            Document document = new ProjectPaper(project, new PdfReader(), sources)
                    .read(project.folder().resolve(ProjectFolder.PAPER_FILE), new Cancellation());
            assertThat(document.origin()).isEqualTo(org.autoreproduce.paper.TextOrigin.PRINTED);
            assertThat(project.folder().resolve(ProjectFolder.SOURCE_FOLDER)).doesNotExist();
        }
    }
}
