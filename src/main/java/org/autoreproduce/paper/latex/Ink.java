package org.autoreproduce.paper.latex;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.autoreproduce.paper.Emphasis;

/** Text as it is typed: spaces become one, TeX's ligatures become signs; and how much of it stands out. */
final class Ink {
    private final StringBuilder out = new StringBuilder();
    private final Map<Emphasis, Integer> letters = new EnumMap<>(Emphasis.class);
    private final Deque<EnumSet<Emphasis>> groups = new ArrayDeque<>();
    private EnumSet<Emphasis> now = EnumSet.noneOf(Emphasis.class);
    private int all;
    private boolean typed;

    /** A character of running text. */
    void type(String character) {
        char last = typed && !out.isEmpty() ? out.charAt(out.length() - 1) : ' ';
        String joined = switch (last + character) {
            case "--" -> "–";
            case "–-" -> "—";
            case "‘`" -> "“";
            case "’'" -> "”";
            default -> "";
        };
        if (!joined.isEmpty()) {
            out.setLength(out.length() - 1);
        }
        add(joined.isEmpty() ? single(character) : joined);
        typed = true;
    }

    private static String single(String character) {
        return switch (character) {
            case "`" -> "‘";
            case "'" -> "’";
            case "~" -> " ";
            default -> character;
        };
    }

    /** Text as it is. */
    void add(String text) {
        if (text.equals(" ")) {
            space();
            return;
        }
        out.append(text);
        int count = (int) text.chars().filter(Character::isLetterOrDigit).count();
        all += count;
        now.forEach(emphasis -> letters.merge(emphasis, count, Integer::sum));
        typed = false;
    }

    /** A space, unless there is one. */
    void space() {
        if (!out.isEmpty() && !Character.isWhitespace(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        typed = false;
    }

    /** Text that reads so, and that stands out no more than what it was typed with. */
    void add(Ink other) {
        out.append(other.out);
        all += other.all;
        other.letters.forEach((emphasis, count) -> letters.merge(emphasis, count, Integer::sum));
        typed = false;
    }

    /** From here to the end of the group, text stands out. */
    void emphasise(Emphasis emphasis) {
        now.add(emphasis);
    }

    /** From here to the end of the group, text does not stand out. */
    void plain() {
        now = EnumSet.noneOf(Emphasis.class);
    }

    void open() {
        if (groups.size() < 2_000) {
            groups.push(EnumSet.copyOf(now));
        }
        typed = false;
    }

    void close() {
        if (!groups.isEmpty()) {
            now = groups.pop();
        }
        typed = false;
    }

    boolean isBlank() {
        return out.toString().isBlank();
    }

    /** How most of it stands out. */
    Set<Emphasis> emphasis() {
        EnumSet<Emphasis> mostly = EnumSet.noneOf(Emphasis.class);
        letters.forEach((emphasis, count) -> {
            if (count > 0 && 2 * count >= all) {
                mostly.add(emphasis);
            }
        });
        return mostly;
    }

    /** What was typed since the last time, without spaces around. */
    String take() {
        String text = out.toString().strip();
        out.setLength(0);
        return text;
    }

    @Override
    public String toString() {
        return out.toString().strip();
    }
}
