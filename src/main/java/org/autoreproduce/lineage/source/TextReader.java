package org.autoreproduce.lineage.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;

/** How this room reads the PDFs that it finds; what stands behind it lives in the paper room. */
public interface TextReader {
    /** What their first pages tell; one that cannot be read tells nothing. */
    Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation stop);

    /** The whole text as Markdown. */
    String text(Path pdf, Cancellation stop);
}
