package org.autoreproduce.code.colour;

import java.util.List;
import java.util.Locale;

/** The languages that are coloured. */
public enum Language {
    PYTHON("Python", ".py", ".pyi"), YAML("YAML", ".yaml", ".yml"), JSON("JSON", ".json", ".jsonl"), MARKDOWN(
            "Markdown", ".md"),
    TEXT("Text");

    private final String title;
    private final List<String> endings;

    Language(String title, String... endings) {
        this.title = title;
        this.endings = List.of(endings);
    }

    /** What it is called. */
    public String title() {
        return title;
    }

    /** What a line comment begins with; empty where there is none. */
    public String comment() {
        return this == PYTHON || this == YAML || this == TEXT ? "#" : "";
    }

    /** The language of a file, by its name. */
    public static Language of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return List.of(values()).stream().filter(language -> language.endings.stream().anyMatch(name::endsWith))
                .findFirst().orElse(TEXT);
    }
}
