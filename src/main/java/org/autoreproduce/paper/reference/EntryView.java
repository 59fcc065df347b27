package org.autoreproduce.paper.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** An entry's tokens and what can be told of each from those around it. */
final class EntryView {
    private static final int FARTHEST = 25;
    private static final Set<String> ABBREVIATED = Set.of("jour", "conf", "vol", "page", "ed", "month");

    final List<Token> tokens;
    private final List<Set<String>> classes = new ArrayList<>();
    private final int[] sentence;
    private final boolean[] stops;
    private final boolean[] bracketed;
    private final boolean[] quoted;
    private final boolean[] leading;
    private final Runs runs;

    EntryView(String entry, List<Token> tokens, WordClasses words) {
        this.tokens = tokens;
        tokens.forEach(token -> classes.add(words.of(token)));
        int n = tokens.size();
        sentence = new int[n];
        stops = new boolean[n];
        bracketed = new boolean[n];
        quoted = new boolean[n];
        leading = new boolean[n];
        int authors = LeadingAuthors.end(entry);
        int sentences = 0;
        int open = 0;
        boolean inQuotes = false;
        for (int i = 0; i < n; i++) {
            Token token = tokens.get(i);
            leading[i] = token.end() <= authors;
            sentence[i] = sentences;
            stops[i] = stop(i);
            sentences += stops[i] ? 1 : 0;
            open += token.is("(") || token.is("[") ? 1 : 0;
            bracketed[i] = open > 0;
            open = (token.is(")") || token.is("]")) && open > 0 ? open - 1 : open;
            boolean plainQuote = token.is("\"");
            boolean begins = token.is("“") || plainQuote && !inQuotes;
            quoted[i] = inQuotes || begins;
            inQuotes = begins || inQuotes && !token.is("”") && !plainQuote;
        }
        runs = new Runs(tokens, classes);
    }

    int size() {
        return tokens.size();
    }

    /** The shape at a place; "<" before the entry, ">" behind it. */
    String shape(int i) {
        return i < 0 ? "<" : i >= size() ? ">" : tokens.get(i).shape();
    }

    /** The classes of a word, "-" for none. */
    String classAt(int i) {
        return i < 0 ? "<" : i >= size() ? ">" : classes.get(i).isEmpty() ? "-" : String.join("+", classes.get(i));
    }

    /** How many sentences have ended before. */
    int sentence(int i) {
        return sentence[i];
    }

    boolean bracketed(int i) {
        return bracketed[i];
    }

    boolean quoted(int i) {
        return quoted[i];
    }

    /** Whether it belongs to a list of authors in a usual form. */
    boolean leading(int i) {
        return leading[i];
    }

    Runs runs() {
        return runs;
    }

    /** Whether a dot here ends a sentence and no abbreviation. */
    private boolean stop(int i) {
        if (i == 0 || !tokens.get(i).is(".")) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean space = i + 1 >= size() || tokens.get(i + 1).spaced() || tokens.get(i).spaced();
        boolean whole = before.text().length() > 3 || before.text().matches("\\d+|[)\\]\"”’']|\\p{Ll}{2,}");
        return space && whole && classes.get(i - 1).stream().noneMatch(ABBREVIATED::contains)
                && !before.word().matches("proc|trans");
    }

    /** After the last token of the piece that goes on to the next comma or stop. */
    int pieceEnd(int i) {
        int k = i;
        while (k < size() && k < i + FARTHEST && !tokens.get(k).is(",") && !(k > i && stops[k])) {
            k++;
        }
        return k;
    }

    /** The first token of that piece. */
    int pieceStart(int i) {
        int b = i;
        while (b > 0 && b > i - FARTHEST && !tokens.get(b - 1).is(",") && !stops[b - 1]) {
            b--;
        }
        return b;
    }

    /** The classes of the words in a range, function words left out. */
    Set<String> classes(int from, int to) {
        Set<String> all = new TreeSet<>();
        classes.subList(from, to).forEach(all::addAll);
        all.remove("func");
        return all;
    }

    /** Capitalised words and abbreviations in a row, as names of journals are, and what follows them. */
    static final class Runs {
        final int[] kind;
        final int[] at;
        final int[] words;
        final int[] start;

        Runs(List<Token> tokens, List<Set<String>> classes) {
            int n = tokens.size();
            kind = new int[n];
            at = new int[n];
            words = new int[n];
            start = new int[n];
            Arrays.fill(kind, -1);
            for (int i = 0; i < n;) {
                boolean journal = classes.get(i).contains("jour");
                if (!tokens.get(i).capital() && !tokens.get(i).is("&") && !journal) {
                    i++;
                    continue;
                }
                int dots = 0;
                int count = 0;
                int j = i;
                while (j < n && inside(tokens.get(j), classes.get(j), j > i)) {
                    dots += tokens.get(j).is(".") ? 1 : 0;
                    count += tokens.get(j).is(".") ? 0 : 1;
                    j++;
                }
                int told = 10 * follows(tokens, classes, j, dots) + 2 * Math.min(3, dots) + (dots * 2 >= count ? 1 : 0);
                for (int m = i; m < j; m++) {
                    kind[m] = told;
                    at[m] = m - i;
                    words[m] = count;
                    start[m] = i;
                }
                i = Math.max(j, i + 1);
            }
        }

        private static boolean inside(Token token, Set<String> classes, boolean begun) {
            return token.capital() || token.is(".") || token.is("&") || token.is("-") || classes.contains("jour")
                    || begun && token.text().matches("of|the|and|in|for|on");
        }

        private static int follows(List<Token> tokens, List<Set<String>> classes, int j, int dots) {
            int n = tokens.size();
            if (j >= n) {
                return 2;
            }
            String shape = tokens.get(j).shape();
            if (shape.startsWith("N") || shape.equals("YEAR")) {
                return shape.equals("YEAR") ? 3 : 0;
            }
            int next = j;
            while (next < n && (tokens.get(next).is(",") || tokens.get(next).is("("))) {
                next++;
            }
            if (next < n && (tokens.get(next).shape().startsWith("N") || classes.get(next).contains("vol"))) {
                return dots > 0 ? 1 : 4;
            }
            return next < n && tokens.get(next).shape().equals("YEAR") ? 5 : 6;
        }
    }
}
