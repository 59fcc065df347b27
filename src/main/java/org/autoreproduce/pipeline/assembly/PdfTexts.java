package org.autoreproduce.pipeline.assembly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** The library's PDFs, read like the paper itself; one that cannot be read has no text. */
final class PdfTexts implements TextReader {
    private final DocumentReader reader;
    private final TitleCache titles;

    PdfTexts(DocumentReader reader, TitleCache titles) {
        this.reader = reader;
        this.titles = titles;
    }

    @Override
    public Map<Path, String> titles(List<Path> pdfs, Cancellation stop) {
        Map<Path, String> found = new HashMap<>();
        pdfs.forEach(pdf -> found.put(pdf, titles.title(pdf, () -> title(pdf, stop))));
        titles.save();
        return found;
    }

    private String title(Path pdf, Cancellation stop) {
        try {
            return reader.title(pdf, stop).orElse("");
        } catch (ProblemException e) {
            return "";
        }
    }

    @Override
    public String text(Path pdf, Cancellation stop) {
        try {
            return reader.read(pdf, stop).markdown();
        } catch (ProblemException e) {
            return "";
        }
    }
}
