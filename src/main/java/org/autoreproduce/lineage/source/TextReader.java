package org.autoreproduce.lineage.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.autoreproduce.process.Cancellation;

/** How this room reads the PDFs that it finds; what stands behind it lives in the paper room. */
public interface TextReader {
    /** The titles on their first pages; an empty one where there is none. */
    Map<Path, String> titles(List<Path> pdfs, Cancellation stop);

    /** The whole text as Markdown. */
    String text(Path pdf, Cancellation stop);
}
