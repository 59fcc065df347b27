package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.autoreproduce.paper.source.Part;
import org.jspecify.annotations.Nullable;

/** Takes up the list of references, written out or to be made. */
final class References {
    /** Stands in an entry's text where a part of it begins. */
    static final String BLOCK = "\uE005";

    private final Inputs inputs;
    private final Inline inline;
    private final Parts parts;
    private final Set<String> databases = new LinkedHashSet<>();
    private Supplier<String> typed = () -> "";
    private @Nullable String style;
    private @Nullable String key;
    private @Nullable String label;
    private boolean began;

    References(Inputs inputs, Inline inline, Parts parts) {
        this.inputs = inputs;
        this.inline = inline;
        this.parts = parts;
    }

    /** Where the text of an entry is taken from when it ends. */
    void typed(Supplier<String> text) {
        typed = text;
    }

    boolean began() {
        return began;
    }

    @Nullable
    String style() {
        return style;
    }

    void style(String name) {
        style = name;
    }

    void database(String names) {
        databases.addAll(Arrays.asList(names.split("\\s*,\\s*")));
    }

    void begin() {
        if (!began) {
            parts.heading(1, "", "References");
        }
        began = true;
    }

    boolean within() {
        return key != null;
    }

    /** Begins an entry. */
    void item(@Nullable String shown, String name) {
        end();
        begin();
        key = name;
        label = shown;
    }

    /** Ends the last entry. */
    void end() {
        String name = key;
        key = null;
        if (name != null) {
            add(name, label, typed.get());
        }
    }

    private void add(String name, @Nullable String shown, String text) {
        List<String> blocks = Arrays.stream(text.split(BLOCK)).map(String::strip).filter(block -> !block.isEmpty())
                .toList();
        if (!blocks.isEmpty()) {
            parts.add(new Part.Entry(name, shown, String.join(" ", blocks).replaceAll("\\s+", " "), known(blocks)));
        }
    }

    /** Where a style parts its entries, the second part is the title. */
    private static Part.Known known(List<String> blocks) {
        boolean parted = blocks.size() > 1 && !blocks.getFirst().contains("“") && blocks.get(1).length() > 7
                && !blocks.get(1).matches("(?s)(?:In|URL|http|doi|arXiv|\\[|Available).*");
        String title = parted ? blocks.get(1).replaceAll("^[“\"]|[.,”\"]+$", "").strip() : null;
        return new Part.Known(List.of(), title, null, null, null, null, null, null);
    }

    /** Makes the list of Biber's file, or of the databases. */
    void fromFiles(@Nullable String biber) {
        Bibliography bibliography = new Bibliography(inline);
        List<Part.Entry> entries = new ArrayList<>();
        if (biber != null) {
            entries.addAll(bibliography.biberEntries(biber));
        } else {
            List<String> texts = databases.stream().map(name -> inputs.file(name, ".bib")).flatMap(Optional::stream)
                    .toList();
            entries.addAll(bibliography.entries(texts.isEmpty() ? inputs.bibs() : texts, inline.cited(), style));
        }
        if (!entries.isEmpty()) {
            begin();
            entries.forEach(parts::add);
        }
    }
}
