package org.autoreproduce.paper.layout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Block;

/** Tells how captions begin: "Table 2.", "Fig. 3:", "TABLE IV" alone; not "Table 2 compares". */
final class Captions {
    private static final Pattern START = Pattern.compile(
            "^((?:Supplementary\\s+|Supp\\.\\s+|Extended Data\\s+)?(Figure|Fig\\.|FIGURE|FIG\\.|Fig|Table|TABLE|Tab\\.|Algorithm|ALGORITHM|Listing)\\s*([A-Z]?[\\-.]?\\d+(?:\\.\\d+)*[a-z]?|[IVX]+))"
                    + "(?:\\s*[.:|]\\s*|\\s*[–—]\\s+|\\s*$|\\s+(?=\\())(.*)$",
            Pattern.DOTALL);

    enum Kind {
        FIGURE, TABLE, ALGORITHM
    }

    /**
     * The beginning of a caption.
     *
     * @param label as printed, with one space
     * @param words the rest
     */
    record Caption(Kind kind, String label, String words) {}

    static Optional<Caption> of(String text) {
        Matcher start = START.matcher(text);
        if (!start.find()) {
            return Optional.empty();
        }
        Kind kind = switch (start.group(2).charAt(0)) {
            case 'F' -> Kind.FIGURE;
            case 'T' -> Kind.TABLE;
            default -> Kind.ALGORITHM;
        };
        return Optional.of(new Caption(kind, start.group(1).replaceAll("\\s+", " "), start.group(4).strip()));
    }

    /** The beginning of a caption whose first line may be the label alone. */
    static Optional<Caption> of(Block block) {
        Optional<Caption> whole = of(block.text());
        if (whole.isPresent() || block.lines().size() < 2) {
            return whole;
        }
        int second = block.lines().get(1).start();
        return of(block.text().substring(0, second).strip())
                .map(c -> new Caption(c.kind(), c.label(), block.text().substring(second)));
    }

    private Captions() {}
}
