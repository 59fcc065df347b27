package org.autoreproduce.pipeline.assembly;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** The library's PDFs, read like the paper itself; one that cannot be read has no text. */
final class PdfTexts implements TextReader {
    private final DocumentReader reader;
    private final HeadCache heads;

    PdfTexts(DocumentReader reader, HeadCache heads) {
        this.reader = reader;
        this.heads = heads;
    }

    @Override
    public Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation stop) {
        Map<Path, PaperHead> found = new HashMap<>();
        try {
            pdfs.forEach(pdf -> found.put(pdf, heads.head(pdf, () -> head(pdf, stop))));
        } finally {
            heads.save();
        }
        return found;
    }

    private PaperHead head(Path pdf, Cancellation stop) {
        try {
            return reader.head(pdf, stop);
        } catch (ProblemException e) {
            return PaperHead.none();
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
