package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Sentences;
import org.jspecify.annotations.Nullable;

/** Finds where works are cited, by number, label or author and year, and links each place with its references. */
public final class MentionFinder {
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]]{1,120})\\]");
    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*[-–—]\\s*(\\d{1,3})");
    private static final Pattern YEAR = Pattern
            .compile("(?<!\\d)((?:19|20)\\d\\d)([a-z](?:\\s?,\\s?[a-z])*)?(?![\\d\\p{L}])");
    /** From a name to its year there is nothing but co-authors: no sentence ends and no bracket closes. */
    private static final int REACH = 90;

    private final Map<String, Reference> labels = new HashMap<>();
    private final Map<String, List<Named>> byYear = new HashMap<>();
    private final boolean numeric;
    private final Sentences sentences = new Sentences();

    /** A reference, what its first author is called, and the other authors. */
    private record Named(Reference reference, String first, String letter) {}

    public MentionFinder(List<Reference> references) {
        boolean labelled = references.stream().filter(r -> r.label() != null).count() > .5 * references.size();
        for (Reference reference : references) {
            String label = reference.label();
            if (labelled && label != null) {
                labels.put(label.replaceAll("\\s", ""), reference);
            } else {
                labels.putIfAbsent(Integer.toString(reference.number()), reference);
            }
            String year = reference.year();
            if (year != null && !reference.authors().isEmpty()) {
                byYear.computeIfAbsent(year.substring(0, 4), y -> new ArrayList<>())
                        .add(new Named(reference, surname(reference.authors().getFirst()), year.substring(4)));
            }
        }
        numeric = labelled;
    }

    public List<Mention> mentions(List<Block> blocks) {
        List<Mention> all = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() != BlockKind.REFERENCE && block.kind() != BlockKind.FIGURE) {
                List<Mention> own = new ArrayList<>();
                brackets(block, own);
                if (own.isEmpty() || !numeric) {
                    years(block, own);
                }
                own.sort(Comparator.comparingInt(Mention::start));
                all.addAll(own);
            }
        }
        return all;
    }

    private void brackets(Block block, List<Mention> out) {
        Matcher matcher = BRACKETS.matcher(block.text());
        while (matcher.find()) {
            Set<Integer> cited = new LinkedHashSet<>();
            boolean all = true;
            for (String part : matcher.group(1).split("\\s*[,;]\\s*")) {
                Matcher range = RANGE.matcher(part.strip());
                Reference one = labels.get(part.replaceAll("\\s", ""));
                if (one != null) {
                    cited.add(one.number());
                } else if (range.matches()) {
                    int to = Math.min(Integer.parseInt(range.group(2)), labels.size());
                    for (int i = Integer.parseInt(range.group(1)); i <= to; i++) {
                        Reference each = labels.get(Integer.toString(i));
                        if (each != null) {
                            cited.add(each.number());
                        }
                    }
                } else {
                    // "[12, Section 3]" cites, "[0, 1]" and "[CLS]" do not
                    all &= part.matches("(?i)(?:sec|section|chap|fig|table|p|pp|thm|theorem|see|e\\.g|app|eq)\\b.*")
                            && !cited.isEmpty();
                }
            }
            if (!cited.isEmpty() && all && (numeric || !matcher.group(1).matches("[\\d\\s,.]+") || tableMark(block))) {
                out.add(mention(block, matcher.start(), matcher.end(), cited));
            }
        }
    }

    /** In papers with author and year, bare numbers in brackets are citations only where a table saves room. */
    private static boolean tableMark(Block block) {
        return block.kind() == BlockKind.TABLE;
    }

    private void years(Block block, List<Mention> out) {
        String text = block.text();
        List<int[]> ranges = new ArrayList<>();
        List<Set<Integer>> cited = new ArrayList<>();
        int previousEnd = 0;
        String names = "";
        int namesAt = 0;
        for (MatchResult year : YEAR.matcher(text).results().toList()) {
            int from = Math.max(previousEnd, year.start() - REACH);
            String before = text.substring(from, year.start());
            int cut = cut(before);
            boolean follows = before.substring(cut).matches("[\\s,;&]*(?:and\\s+)?") && cut == 0 && !names.isEmpty()
                    && year.start() - previousEnd < 6;
            if (!follows) {
                names = before.substring(cut);
                namesAt = from + cut;
            }
            Set<Integer> found = new LinkedHashSet<>();
            int nameStart = link(names, year.group(1), year.group(2), found);
            previousEnd = year.end();
            if (found.isEmpty()) {
                continue;
            }
            int start = follows ? year.start() : namesAt + nameStart;
            int end = year.end() < text.length() && text.charAt(year.end()) == ')'
                    && text.lastIndexOf('(', year.start()) > start
                            ? year.end() + 1
                            : year.end();
            if (!ranges.isEmpty()
                    && text.substring(Math.min(ranges.getLast()[1], start), start).matches("\\s*[;,]?\\s*(?:and\\s+)?")
                    && text.lastIndexOf(')', start) < ranges.getLast()[1] - 1) {
                ranges.getLast()[1] = end;
                cited.getLast().addAll(found);
            } else {
                ranges.add(new int[]{start, end});
                cited.add(found);
            }
        }
        for (int i = 0; i < ranges.size(); i++) {
            out.add(mention(block, ranges.get(i)[0], ranges.get(i)[1], cited.get(i)));
        }
    }

    /** Where the names before a year can begin at the earliest. */
    private static int cut(String before) {
        int cut = 0;
        Matcher end = Pattern.compile("[;)\\]]|(?<![\\p{Lu}])(?<!\\bal)\\.\\s").matcher(before);
        while (end.find()) {
            cut = end.end();
        }
        return cut;
    }

    /** Adds what the names and the year cite; returns where the first name begins. */
    private int link(String names, String year, @Nullable String letters, Set<Integer> found) {
        int best = -1;
        List<Named> fits = new ArrayList<>();
        for (Named named : byYear.getOrDefault(year, List.of())) {
            int at = nameAt(names, named.first);
            if (at < 0 || at < best) {
                continue;
            }
            if (at > best) {
                fits.clear();
                best = at;
            }
            fits.add(named);
        }
        if (letters != null && fits.stream().anyMatch(f -> !f.letter.isEmpty())) {
            for (String letter : letters.split("\\s?,\\s?")) {
                fits.stream().filter(f -> f.letter.equals(letter)).forEach(f -> found.add(f.reference.number()));
            }
        } else if (!fits.isEmpty()) {
            String with = names.substring(best);
            fits.stream().max(Comparator.comparingInt(f -> likeness(f.reference, with)))
                    .ifPresent(f -> found.add(f.reference.number()));
        }
        return Math.max(0, best);
    }

    /** The last place where the name stands as a cited one: followed by co-authors, a comma, a bracket or the year. */
    private static int nameAt(String names, String name) {
        if (name.length() < 2) {
            return -1;
        }
        int at = -1;
        Matcher matcher = Pattern.compile("(?<![\\p{L}])" + Pattern.quote(name)
                + "(?=(?:['’]s)?(?:,?\\s+(?:et\\s?al\\.?|and\\s|&\\s)|\\s*[,(\\[]|\\s*$|\\s+\\())").matcher(names);
        while (matcher.find()) {
            String between = names.substring(matcher.end());
            if (between.split("\\s+").length <= 9) {
                at = at < 0 ? matcher.start() : at;
            }
        }
        return at;
    }

    /** More where the second author fits, or where there are many and the text says so. */
    private static int likeness(Reference reference, String names) {
        int authors = reference.authors().size();
        if (names.contains("et al")) {
            return authors > 2 ? 2 : 0;
        }
        if (authors > 1 && nameAt(names, surname(reference.authors().get(1))) >= 0) {
            return 3;
        }
        return authors == 1 ? 1 : 0;
    }

    /** "Ruff" of "Ruff, L.", "L. Ruff", "Lukas Ruff" and "van der Maaten" of "van der Maaten, L.". */
    static String surname(String author) {
        int comma = author.indexOf(',');
        if (comma > 0) {
            return author.substring(0, comma).strip();
        }
        String[] words = author.strip().split("\\s+");
        String last = words[words.length - 1];
        return last.matches("\\p{Lu}{1,3}\\.?") && words.length > 1 ? words[0] : last;
    }

    private Mention mention(Block block, int start, int end, Set<Integer> cited) {
        return new Mention(block.index(), start, end, List.copyOf(cited), sentences.around(block.text(), start));
    }
}
