package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.Citation;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;
import org.jspecify.annotations.Nullable;

/** Prints citations, as numbers or as authors and years, and keeps which works each place cites. */
final class Citing {
    private static final Pattern NATBIB = Pattern
            .compile("(?s)^(.*?)\\((\\d{4}[a-z]?|n\\.d\\.[a-z]?|[^()]{0,20})\\).*$");

    private final Map<String, Work> works = new HashMap<>();
    private final boolean authorYear;

    /** How a work is named where it is cited. */
    private record Work(String number, String authors, String year) {}

    /**
     * Of a list of references.
     *
     * @param authorYear whether the paper cites by authors and years, where the list tells them
     */
    Citing(List<Part.Entry> entries, boolean authorYear) {
        int number = 0;
        int named = 0;
        for (Part.Entry entry : entries) {
            number++;
            Work work = work(entry, number);
            named += work.authors.isEmpty() ? 0 : 1;
            works.putIfAbsent(entry.key(), work);
        }
        this.authorYear = authorYear && 2 * named > entries.size();
    }

    boolean authorYear() {
        return authorYear;
    }

    private static Work work(Part.Entry entry, int number) {
        String label = entry.label();
        Matcher natbib = NATBIB.matcher(label == null ? "" : label);
        if (natbib.matches()) {
            return new Work(Integer.toString(number), natbib.group(1).strip(), natbib.group(2));
        }
        String year = entry.known().year();
        String authors = names(entry.known().authors());
        boolean own = label != null && !label.isBlank();
        return new Work(own ? String.valueOf(label) : Integer.toString(number), authors, year == null ? "n.d." : year);
    }

    static String names(List<String> authors) {
        return switch (authors.size()) {
            case 0 -> "";
            case 1 -> last(authors.getFirst());
            case 2 -> last(authors.getFirst()) + " and " + last(authors.getLast());
            default -> last(authors.getFirst()) + " et al.";
        };
    }

    private static String last(String author) {
        String[] words = author.strip().split("\\s+");
        int from = words.length - 1;
        while (from > 1 && Character.isLowerCase(words[from - 1].codePointAt(0))) {
            from--;
        }
        return String.join(" ", List.of(words).subList(Math.max(0, from), words.length));
    }

    /** An entry as it is printed in the list: with its number or label, unless authors and years are cited. */
    Part.Entry printed(Part.Entry entry) {
        Work work = works.get(entry.key());
        String year = work == null || entry.known().year() != null || !work.year.matches("\\d{4}[a-z]?")
                ? entry.known().year()
                : work.year;
        return new Part.Entry(entry.key(), label(work), flow(entry.raw()).text(), with(entry.known(), year));
    }

    private @Nullable String label(@Nullable Work work) {
        return authorYear || work == null ? null : work.number;
    }

    private static Part.Known with(Part.Known known, @Nullable String year) {
        return new Part.Known(known.authors(), known.title(), year, known.venue(), known.volume(), known.pages(),
                known.doi(), known.arxivId());
    }

    /** The text with its citations printed. */
    Flow flow(String marked) {
        StringBuilder out = new StringBuilder();
        List<Citation> citations = new ArrayList<>();
        Matcher mark = Marks.CITATION.matcher(marked);
        int at = 0;
        while (mark.find()) {
            out.append(marked, at, mark.start());
            List<String> keys = List.of(mark.group(4).split(",")).stream().filter(key -> !key.isEmpty()).toList();
            int start = out.length();
            out.append(printed(mark.group(1).toLowerCase(Locale.ROOT), mark.group(2), mark.group(3), keys));
            List<String> known = keys.stream().filter(works::containsKey).toList();
            if (!known.isEmpty() && out.length() > start) {
                citations.add(new Citation(start, out.length(), known));
            }
            at = mark.end();
        }
        return new Flow(out.append(marked.substring(at)).toString(), citations);
    }

    private String printed(String command, String before, String after, List<String> keys) {
        String pre = before.isEmpty() ? "" : before + " ";
        String post = after.isEmpty() ? "" : ", " + after;
        if (command.endsWith("author")) {
            return join(keys, "authors", "; ");
        }
        if (command.contains("year")) {
            return (command.endsWith("par") ? "(" : "") + join(keys, "year", ", ")
                    + (command.endsWith("par") ? ")" : "");
        }
        boolean textual = command.matches("(?:text)?cite(?:t|n|a)?|citealt|citeasnoun") && !command.equals("cite")
                || command.equals("textcite") || command.equals("cite") && authorYear;
        boolean bare = command.contains("al");
        if (!authorYear) {
            String numbers = join(keys, "number", ", ");
            String bracketed = bare ? pre + numbers + post : "[" + pre + numbers + post + "]";
            boolean named = textual && keys.stream().map(this::authors).anyMatch(names -> !names.isEmpty());
            return named ? join(keys, "authors", ", ") + " " + bracketed : bracketed;
        }
        StringBuilder out = new StringBuilder();
        for (String key : keys) {
            Work work = work(key);
            String authors = work == null ? key : work.authors.isEmpty() ? work.number : work.authors;
            String year = work == null ? "?" : work.year;
            boolean last = key.equals(keys.getLast());
            out.append(out.isEmpty() ? "" : textual ? ", " : "; ");
            out.append(textual && !bare
                    ? authors + " (" + (out.isEmpty() ? pre : "") + year + (last ? post : "") + ")"
                    : authors + (textual ? " " : ", ") + year + (last ? post : ""));
        }
        return textual ? out.toString() : bare ? pre + out : "(" + pre + out + ")";
    }

    private String authors(String key) {
        Work work = work(key);
        return work == null ? "" : work.authors;
    }

    private @Nullable Work work(String key) {
        return works.get(key);
    }

    private String join(List<String> keys, String what, String between) {
        return String.join(between, keys.stream().map(key -> {
            Work work = work(key);
            return work == null
                    ? "?"
                    : switch (what) {
                        case "authors" -> work.authors.isEmpty() ? "[" + work.number + "]" : work.authors;
                        case "year" -> work.year;
                        default -> work.number;
                    };
        }).toList());
    }
}
