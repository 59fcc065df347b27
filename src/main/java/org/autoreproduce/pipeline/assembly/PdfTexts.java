package org.autoreproduce.pipeline.assembly;

import java.nio.file.Path;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** The library's PDFs, read like the paper itself; one that cannot be read has no text. */
final class PdfTexts implements TextReader {
    private final DocumentReader reader;

    PdfTexts(DocumentReader reader) {
        this.reader = reader;
    }

    @Override
    public String title(Path pdf, Cancellation stop) {
        try {
            String title = reader.read(pdf, stop).title();
            return title == null ? "" : title;
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
