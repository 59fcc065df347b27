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

    private static String of(String key) {
        int colon = key.indexOf(':');
        String rest = key.substring(colon + 1);
        return switch (key.substring(0, Math.max(0, colon))) {
            case "setting", "first", "input" -> Sentence.of("pipeline.changed.setting", rest).words();
            case "area" -> Sentence.of("pipeline.changed.area", rest).words();
            case "tree" -> Sentence.of("pipeline.changed.tree").words();
            default -> rest;
        };
    }
}
