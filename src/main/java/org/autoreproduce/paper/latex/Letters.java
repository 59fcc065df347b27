package org.autoreproduce.paper.latex;

import java.text.Normalizer;
import java.util.Map;

/** Letters that are not typed plainly: those with accents, and those given by their number. */
final class Letters implements InlineCommands {
    private static final Map<String, String> ACCENTS = Map.ofEntries(Map.entry("\"", "\u0308"),
            Map.entry("'", "\u0301"),
            Map.entry("`", "\u0300"), Map.entry("^", "\u0302"), Map.entry("~", "\u0303"), Map.entry("=", "\u0304"),
            Map.entry(".", "\u0307"), Map.entry("u", "\u0306"), Map.entry("v", "\u030c"), Map.entry("H", "\u030b"),
            Map.entry("c", "\u0327"), Map.entry("d", "\u0323"), Map.entry("b", "\u0331"), Map.entry("k", "\u0328"),
            Map.entry("r", "\u030a"), Map.entry("t", "\u0361"));

    private final Expander from;
    private final Inline inline;

    Letters(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    @Override
    public boolean type(String name, Ink ink) {
        if (name.equals("char")) {
            from.push(new Arguments(from).group());
            return true;
        }
        String mark = ACCENTS.get(name);
        if (mark == null) {
            return false;
        }
        String of = inline.text(new Arguments(from).group()).replace('ı', 'i').replace('ȷ', 'j');
        int first = of.isEmpty() ? 0 : Character.charCount(of.codePointAt(0));
        ink.add(of.isEmpty()
                ? ""
                : Normalizer.normalize(of.substring(0, first) + mark + of.substring(first), Normalizer.Form.NFC));
        return true;
    }
}
