package org.autoreproduce.pipeline;

import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.text.Sentence;

/** The keys of {@link Fingerprints} in words: what is otherwise than a stage read it. */
public final class ChangedWords {
    private ChangedWords() {}

    /** What changed, in a sentence. */
    public static Sentence of(List<String> keys) {
        return Sentence.of("pipeline.changed",
                keys.stream().map(ChangedWords::of).distinct().collect(Collectors.joining(", ")));
    }

    private static String paper(String part) {
        return switch (part) {
            case PaperParts.TEXT -> "pipeline.changed.paper";
            case PaperParts.CITATIONS -> "pipeline.changed.citations";
            default -> "pipeline.changed.table";
        };
    }

    private static String of(String key) {
        int colon = key.indexOf(':');
        String rest = key.substring(colon + 1);
        return switch (key.substring(0, Math.max(0, colon))) {
            case "setting", "first", "input" -> Sentence.of("pipeline.changed.setting", rest).words();
            case "area" -> Sentence.of("pipeline.changed.area", rest).words();
            case "paper" -> Sentence.of(paper(rest), rest.replaceFirst("^" + PaperParts.TABLE, "")).words();
            case "wishes" -> Sentence.of("pipeline.changed.wishes").words();
            case "told" -> Sentence.of("pipeline.changed.told", rest.replaceFirst("^ref:", "")).words();
            case "tree" -> Sentence.of("pipeline.changed.tree").words();
            default -> rest;
        };
    }
}
