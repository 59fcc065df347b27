package org.autoreproduce.lineage.graph.export;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.lineage.graph.Role;
import org.autoreproduce.lineage.graph.WorkNode;
import org.jspecify.annotations.Nullable;

/**
 * The works as a BibTeX file. An entry's key is made of the first author's family name, the year and the first word of the
 * title that means something, "ruff2018deep"; of two that were the same the later one in the graph gets a letter, so
 * that keys stay as long as the order of the works does.
 */
public final class BibTex {
    private static final Pattern EMPTY = Pattern
            .compile("(?i)^(a|an|the|on|of|in|for|and|to|with|from|towards?|at|by|is|are|how|what|why)$");
    private static final Pattern CONFERENCE = Pattern.compile(
            "(?i)\\b(proceedings|proc\\.|conference|symposium|workshop|advances in|meeting|neurips|nips|icml|iclr|cvpr|iccv|eccv|acl|emnlp|naacl|aaai|ijcai|kdd|icdm|aistats|uai|www|miccai|interspeech|icassp)\\b");
    private static final Pattern JOURNAL = Pattern.compile(
            "(?i)\\b(journal|transactions|trans\\.|letters|review|magazine|annals|jmlr|tpami|nature|science|plos|surveys|machine learning|computation)\\b");
    private static final Map<Character, String> SPECIAL = Map.of('&', "\\&", '%', "\\%", '$', "\\$", '#', "\\#", '_',
            "\\_", '~', "\\textasciitilde{}", '^', "\\textasciicircum{}", '\\', "\\textbackslash{}", '{', "\\{", '}',
            "\\}");

    private BibTex() {}

    /** All works but the paper itself, in the order of the graph. */
    public static String of(CitationGraph graph) {
        Map<String, Integer> used = new HashMap<>();
        return graph.nodes().stream().filter(node -> node.role() != Role.PAPER).map(node -> entry(node, used))
                .collect(Collectors.joining("\n"));
    }

    private static String entry(WorkNode node, Map<String, Integer> used) {
        String type = type(node);
        Map<String, String> fields = new LinkedHashMap<>();
        put(fields, "author", node.authors().stream().map(BibTex::escaped).collect(Collectors.joining(" and ")));
        put(fields, "title", title(node.title()));
        put(fields, type.equals("article") ? "journal" : type.equals("inproceedings") ? "booktitle" : "howpublished",
                escaped(node.register().venue()));
        put(fields, "volume", escaped(node.register().volume()));
        put(fields, "pages", escaped(node.register().pages().replaceAll("\\s*[–—-]\\s*", "--")));
        put(fields, "year", node.year() == 0 ? "" : Integer.toString(node.year()));
        put(fields, "doi", plain(node.register().ids().doi()));
        String arxiv = plain(node.register().ids().arxiv());
        put(fields, "eprint", arxiv);
        put(fields, "archiveprefix", arxiv.isEmpty() ? "" : "arXiv");
        put(fields, "url", node.register().address().replaceAll("[{}\\s]", ""));
        return "@" + type + "{" + key(node, used) + ",\n" + fields.entrySet().stream()
                .map(field -> "  " + field.getKey() + " = {" + field.getValue() + "}").collect(
                        Collectors.joining(",\n"))
                + "\n}\n";
    }

    private static String type(WorkNode node) {
        String venue = node.register().venue();
        if (venue.isBlank() || venue.matches("(?i).*\\b(arxiv|corr|preprint)\\b.*")) {
            return "misc";
        }
        return CONFERENCE.matcher(venue).find()
                ? "inproceedings"
                : JOURNAL.matcher(venue).find() || !node.register().volume().isBlank() ? "article" : "misc";
    }

    private static String key(WorkNode node, Map<String, Integer> used) {
        String author = node.authors().isEmpty() ? "" : node.authors().getFirst().strip();
        String family = author.contains(",")
                ? author.substring(0, author.indexOf(','))
                : author.substring(author.lastIndexOf(' ') + 1);
        String word = List.of(node.title().split("[^\\p{L}\\p{N}]+", -1)).stream()
                .filter(one -> !one.isEmpty() && !EMPTY.matcher(one).matches()).findFirst().orElse("");
        String key = letters(family) + (node.year() == 0 ? "" : node.year()) + letters(word);
        String base = key.isEmpty() ? "work" : key;
        int count = used.merge(base, 1, Integer::sum);
        return count == 1 ? base : base + suffix(count - 1);
    }

    /** b, c, … z, ba, … */
    private static String suffix(int number) {
        String letter = Character.toString('a' + number % 26);
        return number < 26 ? letter : suffix(number / 26) + letter;
    }

    private static String letters(String text) {
        return Normalizer.normalize(text.replace("ß", "ss").replace("ø", "o").replace("ł", "l"), Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }

    /** Words with capitals inside keep them: a style may make all letters small. */
    private static String title(String title) {
        return List.of(title.strip().split("\\s+", -1)).stream().map(word -> {
            boolean inside = word.chars().skip(1).anyMatch(Character::isUpperCase);
            return inside ? "{" + escaped(word) + "}" : escaped(word);
        }).collect(Collectors.joining(" "));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\s+", " ").strip().chars()
                .mapToObj(c -> SPECIAL.getOrDefault((char) c, Character.toString(c))).collect(Collectors.joining());
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[{}\\s]", "");
    }

    private static void put(Map<String, String> fields, String name, String value) {
        if (!value.isBlank()) {
            fields.put(name, value);
        }
    }
}
