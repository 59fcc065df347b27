package org.autoreproduce.lineage.source.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.autoreproduce.lineage.OwnAddresses;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;

/** The repositories that a work's own text, links and abstract name; what it offers as its own comes first. */
public final class CodeLinks {
    /** Longer than this no work's text is read; in characters. */
    private static final int LONGEST = 2_000_000;
    /** From here on a text lists what others wrote. */
    private static final Pattern REFERENCES = Pattern
            .compile("(?m)^\\s*(#+\\s*|\\*\\*)?(\\d+\\.?\\s+)?(References|Bibliography|Literature Cited)\\W*$");
    private static final int AROUND = 120;

    /** Of a text such as an abstract, or of a whole work as Markdown; its list of references is left out. */
    public List<CodeLink> in(String text) {
        String all = text.substring(0, Math.min(text.length(), LONGEST));
        Map<CodeAddress, CodeLink> found = new LinkedHashMap<>();
        add(body(all), found);
        return ordered(found);
    }

    /** Of a paper that was read: its blocks, and the links that are printed nowhere. */
    public List<CodeLink> in(Document document) {
        Map<CodeAddress, CodeLink> found = new LinkedHashMap<>();
        for (Block block : document.blocks()) {
            if (block.kind() != BlockKind.REFERENCE) {
                add(block.text(), found);
            }
        }
        document.urls().forEach(url -> add(url, found));
        return ordered(found);
    }

    private static void add(String text, Map<CodeAddress, CodeLink> found) {
        OwnAddresses own = OwnAddresses.in(text);
        List<CodeAddress> addresses = new ArrayList<>(CodeAddress.in(text));
        addresses.addAll(CodeAddress.behindPages(text));
        for (CodeAddress address : addresses) {
            boolean offered = own.repositories().contains(address.path());
            CodeLink before = found.get(address);
            if (before == null || offered && !before.own()) {
                found.put(address, new CodeLink(address, offered, around(text, address)));
            }
        }
    }

    private static List<CodeLink> ordered(Map<CodeAddress, CodeLink> found) {
        return found.values().stream().sorted(Comparator.comparing(link -> !link.own())).toList();
    }

    /** An appendix may follow the references: only the list itself is left out, up to the next heading. */
    private static String body(String text) {
        var start = REFERENCES.matcher(text);
        if (!start.find()) {
            return text;
        }
        var next = Pattern.compile("(?m)^#+\\s+\\S").matcher(text);
        String after = next.find(start.end()) ? text.substring(next.start()) : "";
        return text.substring(0, start.start()) + "\n" + after;
    }

    private static String around(String text, CodeAddress address) {
        int at = text.toLowerCase(java.util.Locale.ROOT).indexOf(address.name());
        int from = Math.max(0, at - AROUND);
        int to = Math.min(text.length(), Math.max(at, 0) + address.name().length() + AROUND);
        return text.substring(from, to).replaceAll("\\s+", " ").strip();
    }
}
