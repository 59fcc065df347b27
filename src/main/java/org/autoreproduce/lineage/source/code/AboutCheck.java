package org.autoreproduce.lineage.source.code;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.TitleMatch;
import org.jspecify.annotations.Nullable;

/**
 * Checks that a repository is about a work: its README, citation file or package settings name the title or most of it,
 * its number in a register, or the method and an author. A list of many papers is about none of them.
 */
public final class AboutCheck {
    private static final Pattern TELLS = Pattern
            .compile(
                    "readme([-._].*)?|citation(\\.cff|\\.bib|\\.txt|\\.md)?|setup\\.(py|cfg)|pyproject\\.toml|description"
                            + "|package\\.json|\\.zenodo\\.json");
    private static final Pattern AGAIN = Pattern.compile("(?i)\\b(un-?official|re-?implement\\w*|third[- ]party"
            + "|(a|an|my|this) (\\w+ )?reproduction of|attempts? (at|to) (reproduc|implement)\\w*|my (own )?implementation"
            + "|not the (original|official))");
    private static final Pattern ENTRY = Pattern.compile("(?i)^\\W*title\\s*=.*");
    private static final Pattern CITED = Pattern
            .compile("(?i)arxiv\\.org/(?:abs|pdf)/[\\w.]+|\\bdoi\\.org/\\S+|openreview\\.net/\\S+");
    /** A README that names so many works lists them. */
    private static final int LIST = 12;
    /** Lines of a README that say what a repository is; what is named further down are other works. */
    private static final int HEAD = 30;
    /** Of a list only what is above it counts. */
    private static final int TOP = 12;
    private static final int LONGEST = 2_000;
    private static final double MOST = 0.85;
    private static final int FEWEST_WORDS = 4;
    private static final int WIDEST = 200;

    private final TitleMatch titles = new TitleMatch();

    /** The first thing that says so, where anything does. */
    public Optional<About> of(List<FoundWork.TextFile> files, String name, String description, WorkFacts work) {
        List<FoundWork.TextFile> telling = files.stream().filter(AboutCheck::tells).toList();
        boolean again = telling.stream().filter(AboutCheck::isReadme).anyMatch(f -> AGAIN.matcher(head(f)).find())
                || AGAIN.matcher(description).find();
        if (titled(description, work)) {
            return Optional.of(new About(About.By.TITLE, "", 0, shown(description), again));
        }
        return telling.stream().flatMap(file -> title(file, work, again).stream()).findFirst()
                .or(() -> telling.stream().flatMap(file -> identifier(file, work, again).stream()).findFirst())
                .or(() -> telling.stream().flatMap(file -> method(file, name, work, telling, again).stream())
                        .findFirst());
    }

    /** Whether a file at the top of a repository may say what it is about, by its name. */
    public static boolean reads(String name) {
        return TELLS.matcher(name.toLowerCase(Locale.ROOT)).matches();
    }

    private Optional<About> title(FoundWork.TextFile file, WorkFacts work, boolean again) {
        List<String> lines = lines(file);
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            boolean entry = ENTRY.matcher(lines.get(i)).matches();
            if (isReadme(file) && i >= HEAD && !(entry && first)) {
                // further down a README names the works of others; the first entry for citing is its own
                first &= !entry;
                continue;
            }
            first &= !entry;
            String two = lines.get(i) + " " + (i + 1 < lines.size() ? lines.get(i + 1) : "");
            if (titled(two, work)) {
                // it may stand in the second of the two alone
                int at = i + 1 < lines.size() && titled(lines.get(i + 1), work) ? i + 1 : i;
                return Optional.of(new About(About.By.TITLE, file.path(), at + 1, shown(lines.get(at)), again));
            }
        }
        return Optional.empty();
    }

    private boolean titled(String text, WorkFacts work) {
        String plain = text.replaceAll("[{}*_`\\[\\]]", "");
        return titles.within(work.title(), plain) || mostOf(work.title(), plain);
    }

    private static boolean mostOf(String title, String text) {
        Set<String> wanted = words(title);
        Set<String> there = words(text);
        long found = wanted.stream().filter(there::contains).count();
        return found >= FEWEST_WORDS && found >= MOST * wanted.size();
    }

    private static Optional<About> identifier(FoundWork.TextFile file, WorkFacts work, boolean again) {
        List<String> lines = lines(file);
        int most = isReadme(file) ? Math.min(HEAD, lines.size()) : lines.size();
        for (int i = 0; i < most; i++) {
            String small = lines.get(i).toLowerCase(Locale.ROOT);
            if (has(small, work.ids().arxiv()) || has(small, work.ids().doi())) {
                return Optional.of(new About(About.By.IDENTIFIER, file.path(), i + 1, shown(lines.get(i)), again));
            }
        }
        return Optional.empty();
    }

    private static boolean has(String line, @Nullable String id) {
        return id != null && Pattern.compile("(?<![\\w.])" + Pattern.quote(id.toLowerCase(Locale.ROOT)) + "(?![\\d])")
                .matcher(line).find();
    }

    /** The name stands in the first heading or is the repository's own; an author is named anywhere in what tells of it. */
    private static Optional<About> method(FoundWork.TextFile file, String name, WorkFacts work,
            List<FoundWork.TextFile> telling, boolean again) {
        List<String> lines = lines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("<") || line.startsWith("[!") || line.startsWith("![")) {
                continue;
            }
            boolean named = work.names().stream().anyMatch(one -> word(line, one) || word(name, one));
            return named && telling.stream().anyMatch(one -> work.families().stream()
                    .anyMatch(family -> word(one.text().toLowerCase(Locale.ROOT), family)))
                            ? Optional.of(
                                    new About(About.By.METHOD_AND_AUTHOR, file.path(), i + 1, shown(line), again))
                            : Optional.empty();
        }
        return Optional.empty();
    }

    private static boolean word(String text, String word) {
        return Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?![\\p{L}\\p{N}])").matcher(text)
                .find();
    }

    private static boolean tells(FoundWork.TextFile file) {
        return !file.path().contains("/") && reads(file.path());
    }

    /** "Awesome" lists of papers. */
    private static boolean lists(FoundWork.TextFile file) {
        Set<String> cited = CITED.matcher(file.text()).results().map(found -> found.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(HashSet::new));
        return cited.size() > LIST;
    }

    private static boolean isReadme(FoundWork.TextFile file) {
        return file.path().toLowerCase(Locale.ROOT).startsWith("readme");
    }

    private static String head(FoundWork.TextFile file) {
        return file.text().lines().limit(HEAD).collect(Collectors.joining("\n"));
    }

    private static List<String> lines(FoundWork.TextFile file) {
        return file.text().lines().limit(isReadme(file) && lists(file) ? TOP : LONGEST).toList();
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")));
        words.removeIf(word -> word.length() < 3);
        return words;
    }

    private static String shown(String line) {
        String plain = line.strip().replaceAll("\\s+", " ");
        return plain.length() > WIDEST ? plain.substring(0, WIDEST) + " …" : plain;
    }
}
