package org.autoreproduce.paper.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.Part;

/** Makes entries of a list of references, one after the other. */
final class Entries {
    private static final Pattern LABEL = Pattern.compile("(?s)^(?:\\[([^\\]]{1,26})\\]:?|(\\d{1,3})\\.)\\s+(.*)$");
    private static final Pattern START = Pattern.compile("(?m)^\\s*(?=\\[[^\\]\\n]{1,26}\\]\\s|\\d{1,3}\\.\\s)");

    private final List<Part.Entry> all = new ArrayList<>();

    /** One entry, with its label if it has one. */
    void add(String text) {
        String plain = text.replaceAll("\\s+", " ").strip();
        Matcher label = LABEL.matcher(plain);
        if (label.matches()) {
            add(label.group(1) == null ? label.group(2) : label.group(1), label.group(3));
        } else if (!plain.isEmpty()) {
            String key = "entry " + all.size();
            all.add(new Part.Entry(key, null, plain, Part.Known.nothing()));
        }
    }

    void add(String label, String text) {
        all.add(new Part.Entry(label, label, text, Part.Known.nothing()));
    }

    /** A paragraph, which may hold several labelled entries. */
    void addAll(String paragraph) {
        for (String entry : START.split(paragraph)) {
            add(entry);
        }
    }

    List<Part.Entry> all() {
        return all;
    }
}
