package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.Part;
import org.jspecify.annotations.Nullable;

/** The works of a list of references that is not written out: Biber's list, or a database and what is cited of it. */
final class Bibliography {
    private static final Pattern ENTRY = Pattern
            .compile("(?s)\\\\entry\\{([^}]*)}\\{(\\w*)}\\{[^}]*}(.*?)\\\\endentry");
    private static final Pattern FIELD = Pattern.compile("\\\\(?:field|strng)\\{(\\w+)}\\{");
    private static final Pattern VERB = Pattern.compile("(?s)\\\\verb\\{(\\w+)}\\s*\\\\verb (.*?)\\s*\\\\endverb");
    private static final Pattern NAMES = Pattern.compile("\\\\name\\{(author|editor)}\\{\\d+}\\{[^}]*}\\{");
    private static final Pattern FAMILY = Pattern.compile("family=\\{?");
    private static final Pattern GIVEN = Pattern.compile("given=\\{?");
    private static final Set<String> AS_CITED = Set.of("unsrt", "unsrtnat", "ieeetr", "IEEEtran", "IEEEtranN",
            "IEEEtranS",
            "ACM-Reference-Format-unsrt", "elsarticle-num", "naturemag", "splncs04_unsort", "ieee_fullname",
            "ieeenat_fullname");

    private final Inline inline;

    Bibliography(Inline inline) {
        this.inline = inline;
    }

    /** Whether a list was written by Biber. */
    static boolean biber(String bbl) {
        return bbl.contains("\\endentry");
    }

    /** The works of Biber's list, in its order. */
    List<Part.Entry> biberEntries(String bbl) {
        List<Part.Entry> all = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        Matcher entry = ENTRY.matcher(bbl);
        while (entry.find()) {
            if (seen.add(entry.group(1))) {
                all.add(new WorkText(biberFields(entry.group(3)), inline).entry(entry.group(1), null));
            }
        }
        return all;
    }

    private static Map<String, String> biberFields(String text) {
        Map<String, String> fields = new HashMap<>();
        Matcher field = FIELD.matcher(text);
        while (field.find()) {
            fields.putIfAbsent(field.group(1), braced(text, field.end()));
        }
        Matcher verb = VERB.matcher(text);
        while (verb.find()) {
            fields.putIfAbsent(verb.group(1), verb.group(2).strip());
        }
        Matcher names = NAMES.matcher(text);
        while (names.find()) {
            fields.putIfAbsent(names.group(1), people(braced(text, names.end())));
        }
        Matcher pages = Pattern
                .compile("\\\\range\\{pages}|\\\\list\\{(publisher|institution|organization)}\\{1}\\{\\s*\\{")
                .matcher(text);
        while (pages.find()) {
            if (pages.group(1) != null) {
                fields.putIfAbsent(pages.group(1).equals("organization") ? "institution" : pages.group(1),
                        braced(text, pages.end()));
            }
        }
        fields.computeIfPresent("pages", (_, value) -> value.replace("\\bibrangedash", "--"));
        if (fields.containsKey("eprinttype") && !fields.containsKey("archiveprefix")) {
            fields.put("archiveprefix", fields.getOrDefault("eprinttype", ""));
        }
        return fields;
    }

    private static String people(String list) {
        List<String> people = new ArrayList<>();
        Matcher family = FAMILY.matcher(list);
        int from = 0;
        while (family.find(from)) {
            from = family.end();
            String last = family.group().endsWith("{")
                    ? braced(list, family.end())
                    : list.substring(from).replaceFirst("(?s)[,}].*", "");
            int next = list.indexOf("family=", from);
            Matcher given = GIVEN.matcher(list).region(from, next < 0 ? list.length() : next);
            String first = given.find() ? braced(list, given.end()) : "";
            people.add("{" + (first.replace("\\bibnamedelima", " ").replace("\\bibnamedelimi", " ")
                    .replace("\\bibinitperiod", ".") + " " + last)
                    .replace("\\bibnamedelimb", " ").strip() + "}");
        }
        return String.join(" and ", people);
    }

    private static String braced(String text, int from) {
        int depth = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '}' && depth-- == 0) {
                return text.substring(from, i).replaceAll("\\s+", " ").strip();
            }
            depth += c == '{' ? 1 : 0;
        }
        return text.substring(from);
    }

    /** The cited works of databases: as cited, or sorted by authors, as the style says. */
    List<Part.Entry> entries(List<String> databases, List<String> cited, @Nullable String style) {
        Map<String, BibFile.Entry> known = new LinkedHashMap<>();
        databases.forEach(text -> new BibFile(text).entries().forEach(known::putIfAbsent));
        Set<String> wanted = new LinkedHashSet<>(cited);
        List<Part.Entry> all = new ArrayList<>();
        for (String key : wanted.contains("*") ? known.keySet() : wanted) {
            BibFile.Entry entry = known.get(key);
            if (entry != null) {
                all.add(new WorkText(entry.fields(), inline).entry(key, null));
            }
        }
        if (style == null || !AS_CITED.contains(style)) {
            all.sort(Comparator.comparing((Part.Entry entry) -> sortKey(entry))
                    .thenComparing(entry -> String.valueOf(entry.known().year())));
        }
        return all;
    }

    private static String sortKey(Part.Entry entry) {
        return (Citing.names(entry.known().authors()) + " " + entry.raw()).toLowerCase(java.util.Locale.ROOT);
    }
}
