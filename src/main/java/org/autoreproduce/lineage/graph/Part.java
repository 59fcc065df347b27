package org.autoreproduce.lineage.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;

/** What a part of a paper is for, told by its headings. */
enum Part {
    RELATED("related|prior work|previous work|background|literature"),
    EXPERIMENTS(
            "experiment|evaluat|result|empirical|implementation|set-?up|training|baseline|data ?set|ablation|hyper"),
    METHOD("method|approach|model|algorithm|proposed|architecture|formulation|framework"), OTHER("");

    private final Pattern heading;

    Part(String heading) {
        this.heading = Pattern.compile(heading);
    }

    /** For each block's index what the part around it is for: the innermost heading that tells it decides. */
    static List<Part> of(Document document) {
        Map<Integer, Part> open = new TreeMap<>();
        List<Part> parts = new ArrayList<>();
        for (Block block : document.blocks()) {
            if (block.kind() == BlockKind.HEADING) {
                open.keySet().removeIf(level -> level >= block.level());
                open.put(block.level(), named(block.text()));
            }
            List<Part> inside = List.copyOf(open.values());
            parts.add(inside.reversed().stream().filter(part -> part != OTHER).findFirst().orElse(OTHER));
        }
        return parts;
    }

    private static Part named(String heading) {
        String small = heading.toLowerCase(Locale.ROOT);
        for (Part part : List.of(RELATED, EXPERIMENTS, METHOD)) {
            if (part.heading.matcher(small).find()) {
                return part;
            }
        }
        return OTHER;
    }
}
