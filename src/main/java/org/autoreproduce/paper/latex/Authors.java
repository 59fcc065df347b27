package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The persons named in an author's command. In each block the names stand first; what follows is their affiliations and
 * addresses, unless it is written as the names before it were. In doubt something is no name.
 */
final class Authors {
    private final String text;

    private enum Before {
        NOTHING, NAMES, PLACE, MAIL
    }

    /**
     * Of a command.
     *
     * @param text as {@link AuthorText} gives it
     */
    Authors(String text) {
        this.text = text;
    }

    /** Their names, in order. */
    Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        List<String> blocks = split(text, AuthorText.BLOCK).stream().filter(block -> !block.isBlank()).toList();
        blocks.forEach(block -> names.addAll(names(block, blocks.size() == 1)));
        return names;
    }

    private static List<String> names(String block, boolean alone) {
        List<AuthorLine> lines = split(block, AuthorText.LINE).stream().map(AuthorLine::new)
                .filter(line -> !line.isBlank()).toList();
        List<String> names = new ArrayList<>();
        Before before = Before.NOTHING;
        AuthorLine last = new AuthorLine("");
        for (int i = 0; i < lines.size(); i++) {
            AuthorLine line = lines.get(i);
            boolean taken = switch (before) {
                case NOTHING -> !line.place();
                case NAMES -> line.allNames() && (last.open() || line.marked() && last.marked()
                        || alone && placeFollows(lines, i));
                case PLACE -> line.allNames() && line.marked() && last.marked();
                case MAIL -> alone && line.allNames() || line.allNames() && line.marked() && last.marked();
            };
            List<String> found = taken ? line.names() : List.of();
            names.addAll(found);
            if (!found.isEmpty()) {
                last = line;
            }
            before = line.mail() ? Before.MAIL : found.isEmpty() || line.ends() ? Before.PLACE : Before.NAMES;
            if (line.hides()) {
                break;
            }
        }
        return names;
    }

    /** Whether all lines from there are names up to one that is a place. */
    private static boolean placeFollows(List<AuthorLine> lines, int start) {
        for (int i = start; i < lines.size(); i++) {
            if (!lines.get(i).allNames()) {
                return lines.get(i).place();
            }
        }
        return false;
    }

    static List<String> split(String text, char sign) {
        return List.of(text.split(String.valueOf(sign)));
    }
}
