package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names in the lines under a title, without marks, addresses and places. Places may look like names; but all names are
 * printed in one font, and mostly there are more of them.
 */
final class AuthorNames {
    private static final Pattern NAME = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}'’.-]*\\s+)(?:(?:\\p{Lu}[\\p{L}'’.-]*|van|von|de|der|den|la|del|bin|al|El)\\s+){0,3}"
                    + "\\p{Lu}[\\p{L}'’-]+(?:\\s(?:Jr|II|III)\\.?)?");
    private static final Pattern PLACE = Pattern.compile(
            "(?i).*\\b(tech|dept|foundation|csail|hong kong|senior member|member|gmbh|telecom|inria|cnrs|universit\\w*|univ"
                    + "|los gatos|iit\\w*|mit|ucl|eth|university|institute|research|google|facebook|microsoft|department|school"
                    + "|college|laborator\\w*|labs?|inc|brain|openai|deepmind|technolog\\w+|science|sciences|engineering"
                    + "|conference|china|usa|canada|india|germany|france|proceedings|center|centre|academy|amazon|mila|new york"
                    + "|equal contribution|corporation|corp|högskola|hochschule|faculty|society|journal|bulletin|box)\\b.*");
    private static final Pattern BETWEEN = Pattern.compile("\\s*[,;\\n]\\s*|\\t+\\s*|\\s+(?:and|&)\\s+|^and\\s+");

    /** Names beside each other stand farther apart than the words of one, in sizes of the font. */
    private static final double BETWEEN_NAMES = .8;

    private final List<Named> found = new ArrayList<>();

    private record Named(String name, Look look) {}

    /** What letters look like. */
    private record Look(String font, long size) {}

    /** Looks for names in a line. */
    void add(Chunk line) {
        if (!place(line)) {
            read(line);
        }
    }

    /** Those in the font that most are printed in, in the order of the page, each once. */
    List<String> names() {
        Map<Look, Long> looks = found.stream().collect(Collectors.groupingBy(Named::look, Collectors.counting()));
        return found.stream().map(Named::look).distinct()
                .max(Comparator.comparing((Look look) -> looks.getOrDefault(look, 0L))
                        .thenComparing(look -> -first(look)))
                .map(most -> found.stream().filter(named -> named.look.equals(most)).map(Named::name).distinct()
                        .toList())
                .orElse(List.of());
    }

    private int first(Look look) {
        return found.stream().map(Named::look).toList().indexOf(look);
    }

    private void read(Chunk line) {
        StringBuilder text = new StringBuilder();
        List<Glyph> letters = new ArrayList<>();
        List<Glyph> glyphs = line.glyphs();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            boolean mark = glyph.size() < .87 * line.size() || "*∗†‡§¶0123456789".contains(glyph.text());
            double gap = i == 0 ? 0 : glyph.x() - glyphs.get(i - 1).right();
            String space = i == 0
                    ? ""
                    : gap > BETWEEN_NAMES * line.size() ? "\n" : LineText.gap(glyphs.get(i - 1), glyph) ? " " : "";
            String printed = space + (mark ? "\t" : glyph.text());
            text.append(printed);
            printed.chars().forEach(_ -> letters.add(glyph));
        }
        int mail = text.indexOf("@");
        String told = mail < 0 ? text.toString() : text.substring(0, mail);
        int at = 0;
        for (String part : BETWEEN.split(told)) {
            String name = part.strip().replaceFirst("^(?:and|&|[Bb]y)\\s+", "");
            if (NAME.matcher(name).matches() && !PLACE.matcher(name).matches()) {
                at = Math.max(0, told.indexOf(name, at));
                found.add(new Named(name, look(letters.get(at))));
            }
        }
    }

    private static Look look(Glyph letter) {
        return new Look(letter.face().font(), Math.round(letter.size()));
    }

    /** A line that begins with a raised mark tells where somebody works. */
    private static boolean place(Chunk line) {
        Glyph first = line.glyphs().getFirst();
        return first.size() < .87 * line.size() && first.baseline() < line.baseline() - .1 * line.size()
                && first.text().matches("[\\d\\p{Ll}]");
    }
}
