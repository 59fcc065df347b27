package org.autoreproduce.paper.latex;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads a BibTeX database: its entries' fields as they stand, strings put in. Damaged entries are passed over. */
final class BibFile {
    private static final Map<String, String> MONTHS = Map.ofEntries(Map.entry("jan", "January"),
            Map.entry("feb", "February"),
            Map.entry("mar", "March"), Map.entry("apr", "April"), Map.entry("may", "May"), Map.entry("jun", "June"),
            Map.entry("jul", "July"), Map.entry("aug", "August"), Map.entry("sep", "September"),
            Map.entry("oct", "October"),
            Map.entry("nov", "November"), Map.entry("dec", "December"));

    private final String text;
    private final Map<String, String> strings = new HashMap<>(MONTHS);
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int at;

    /** An entry: its type and fields, names in small letters. */
    record Entry(String type, Map<String, String> fields) {}

    BibFile(String text) {
        this.text = text;
    }

    /** All entries by key, in order. */
    Map<String, Entry> entries() {
        for (at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at)) {
            at++;
            String type = word().toLowerCase(Locale.ROOT);
            space();
            if (at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '(') && !type.equals("comment")) {
                at++;
                entry(type);
            }
        }
        return entries;
    }

    private void entry(String type) {
        if (type.equals("preamble")) {
            return;
        }
        String key = "";
        if (!type.equals("string")) {
            int comma = text.indexOf(',', at);
            if (comma < 0) {
                return;
            }
            key = text.substring(at, comma).strip();
            at = comma + 1;
        }
        Map<String, String> fields = new HashMap<>();
        while (true) {
            space();
            String name = word().toLowerCase(Locale.ROOT);
            space();
            if (name.isEmpty() || at >= text.length() || text.charAt(at) != '=') {
                break;
            }
            at++;
            fields.putIfAbsent(name, value());
            space();
            if (at < text.length() && text.charAt(at) == ',') {
                at++;
            }
        }
        if (type.equals("string")) {
            strings.putAll(fields);
        } else {
            entries.putIfAbsent(key, new Entry(type, fields));
        }
    }

    private String value() {
        StringBuilder value = new StringBuilder();
        do {
            space();
            if (at >= text.length()) {
                break;
            }
            char c = text.charAt(at);
            if (c == '{' || c == '"') {
                value.append(quoted(c));
            } else {
                String word = word();
                value.append(strings.getOrDefault(word.toLowerCase(Locale.ROOT), word));
            }
            space();
        } while (at < text.length() && text.charAt(at) == '#' && ++at > 0);
        return value.toString().replaceAll("\\s+", " ").strip();
    }

    private String quoted(char open) {
        int start = ++at;
        int depth = 0;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\\') {
                at++;
            } else if (depth == 0 && (open == '"' ? c == '"' : c == '}')) {
                break;
            } else {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
            at++;
        }
        int end = Math.min(at, text.length());
        at = Math.min(end + 1, text.length());
        return text.substring(Math.min(start, end), end);
    }

    private String word() {
        int start = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_:.+/".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return text.substring(start, at);
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }
}
