package org.autoreproduce.lineage.source;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.process.Cancellation;

/** Where no PDF is read. */
public final class NoPdfs implements TextReader {
    @Override
    public Map<Path, PaperHead> heads(List<Path> pdfs, Cancellation stop) {
        return pdfs.stream().collect(Collectors.toMap(Function.identity(), _ -> PaperHead.none()));
    }

    @Override
    public String text(Path pdf, Cancellation stop) {
        return "";
    }
}
