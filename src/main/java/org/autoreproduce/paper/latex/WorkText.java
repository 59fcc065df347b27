package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.Part;
import org.jspecify.annotations.Nullable;

/** Prints a work from its fields, as BibTeX's plain style does. */
final class WorkText {
    private static final Pattern ARXIV = Pattern
            .compile("(?i)(?:arxiv[:.\\s]*|abs/|^)(\\d{4}\\.\\d{4,5}|[a-z-]+/\\d{7})");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d[a-z]?");

    private final Map<String, String> fields;
    private final Inline inline;

    /**
     * Of a work.
     *
     * @param fields as they stand in the database
     */
    WorkText(Map<String, String> fields, Inline inline) {
        this.fields = fields;
        this.inline = inline;
    }

    Part.Entry entry(String key, @Nullable String label) {
        List<String> authors = names(fields.getOrDefault("author", fields.getOrDefault("editor", "")));
        String title = text("title");
        String venue = first("journal", "journaltitle", "booktitle", "school", "institution", "publisher",
                "howpublished",
                "archiveprefix");
        String number = text("number");
        String volume = text("volume") + (number.isEmpty() ? "" : "(" + number + ")");
        String pages = text("pages").replaceAll("-+", "–");
        String year = year();
        String doi = text("doi").replaceFirst("^https?://(?:dx\\.)?doi\\.org/", "");
        String url = text("url");
        String arxiv = arxiv(venue);
        boolean part = fields.containsKey("booktitle");
        StringBuilder raw = new StringBuilder();
        sentence(raw, listed(authors));
        sentence(raw, title);
        String place = (part ? "In " : "") + venue + (volume.isEmpty() ? "" : (venue.isEmpty() ? "" : ", ") + volume)
                + (pages.isEmpty() ? "" : volume.isEmpty() ? ", pages " + pages : ":" + pages);
        sentence(raw,
                place.equals("In ") ? year : place + (year.isEmpty() ? "" : (place.isBlank() ? "" : ", ") + year));
        sentence(raw, doi.isEmpty() ? "" : "doi:" + doi);
        sentence(raw, arxiv.isEmpty() || raw.indexOf(arxiv) >= 0 ? "" : "arXiv:" + arxiv);
        sentence(raw, url);
        return new Part.Entry(key, label, raw.toString(),
                new Part.Known(authors, empty(title), empty(year), empty(venue),
                        empty(volume), empty(pages), empty(doi), empty(arxiv)));
    }

    private String year() {
        Matcher year = YEAR.matcher(text("year") + " " + text("date"));
        return year.find() ? year.group() : text("year");
    }

    private String arxiv(String venue) {
        String prefix = fields.getOrDefault("archiveprefix", fields.getOrDefault("eprinttype", ""));
        Matcher own = ARXIV.matcher(text("eprint"));
        if ((prefix.isEmpty() || prefix.equalsIgnoreCase("arxiv")) && own.find()) {
            return own.group(1);
        }
        for (String place : List.of(venue, text("volume"), text("url"), text("note"))) {
            Matcher told = ARXIV.matcher(place);
            if (place.toLowerCase(java.util.Locale.ROOT).contains("arxiv") && told.find()) {
                return told.group(1);
            }
        }
        return "";
    }

    /** "Last, First and …" as first names and last name. */
    List<String> names(String field) {
        List<String> names = new ArrayList<>();
        for (String one : field.split("\\s+and\\s+")) {
            String name = inline.text(tokens(one)).replaceAll("\\s+", " ").strip();
            String[] parts = name.split("\\s*,\\s*");
            if (name.isEmpty() || name.equals("others")) {
                continue;
            }
            names.add(one.strip().startsWith("{") && one.strip().endsWith("}") || parts.length == 1
                    ? name
                    : (parts[parts.length - 1] + " " + parts[0] + (parts.length > 2 ? " " + parts[1] : "")).strip());
        }
        return names;
    }

    private String listed(List<String> authors) {
        boolean more = fields.getOrDefault("author", "").matches("(?s).*\\band\\s+others\\s*$");
        if (authors.size() < 2) {
            return String.join("", authors) + (more ? " et al" : "");
        }
        String last = more ? ", et al" : (authors.size() > 2 ? "," : "") + " and " + authors.getLast();
        return String.join(", ", more ? authors : authors.subList(0, authors.size() - 1)) + last;
    }

    private String first(String... names) {
        for (String name : names) {
            String text = text(name);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String text(String field) {
        String value = fields.getOrDefault(field, "");
        return field.equals("url") || field.equals("doi")
                ? value.replaceAll("\\\\(?=[_%&#])|[{}]", "").replaceFirst("^\\\\url", "")
                : inline.text(tokens(value)).replaceAll("\\s+", " ").strip();
    }

    private static List<Token> tokens(String text) {
        Lexer lexer = new Lexer(text, false);
        List<Token> all = new ArrayList<>();
        for (Token token = lexer.next(); token != null; token = lexer.next()) {
            all.add(token);
        }
        return all;
    }

    private static void sentence(StringBuilder out, String words) {
        if (!words.isBlank()) {
            out.append(out.isEmpty() ? "" : " ").append(words.strip());
            out.append(words.matches("(?s).*[.?!]\\s*$") ? "" : ".");
        }
    }

    private static @Nullable String empty(String text) {
        return text.isEmpty() ? null : text;
    }
}
