package org.autoreproduce.paper.latex;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.paper.source.SourcePaper;
import org.autoreproduce.process.Cancellation;

/** Small papers in LaTeX, and what was read of them. */
public final class Tex {
    private Tex() {}

    /** The example paper's files. */
    public static SortedMap<String, byte[]> example() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List.of("main.tex", "main.bbl").forEach(name -> {
            try (InputStream in = Objects.requireNonNull(Tex.class.getResourceAsStream(name))) {
                files.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        return files;
    }

    static SourcePaper read(SortedMap<String, byte[]> files) {
        return new LatexReader().read(new SourceFiles(files), null, new Cancellation()).orElseThrow();
    }

    /** A paper with that preamble and body, and other files as names and texts. */
    static SourcePaper read(String preamble, String body, String... more) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        files.put("main.tex", ("\\documentclass{article}\n" + preamble + "\\begin{document}\n" + body
                + "\n\\end{document}\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < more.length; i += 2) {
            files.put(more[i], more[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return read(files);
    }

    static SourcePaper body(String body) {
        return read("", body);
    }

    static List<String> texts(SourcePaper paper, BlockKind kind) {
        return paper.parts().stream().filter(part -> part instanceof Part.Text text && text.kind() == kind)
                .map(part -> ((Part.Text) part).flow().text()).toList();
    }

    static List<String> paragraphs(String body) {
        return texts(body(body), BlockKind.PARAGRAPH);
    }

    static List<Part.Entry> entries(SourcePaper paper) {
        return paper.parts().stream().filter(Part.Entry.class::isInstance).map(Part.Entry.class::cast).toList();
    }

    static List<Part.Grid> grids(SourcePaper paper) {
        return paper.parts().stream().filter(Part.Grid.class::isInstance).map(Part.Grid.class::cast).toList();
    }
}
