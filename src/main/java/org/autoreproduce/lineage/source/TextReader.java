package org.autoreproduce.lineage.source;

import java.nio.file.Path;
import org.autoreproduce.process.Cancellation;

/** How this room reads the PDFs that it finds; what stands behind it lives in the paper room. */
public interface TextReader {
    /** The title on the first page; empty where there is none. */
    String title(Path pdf, Cancellation stop);

    /** The whole text as Markdown. */
    String text(Path pdf, Cancellation stop);
}
