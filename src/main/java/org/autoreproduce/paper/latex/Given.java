package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;

/** Reads what a listed command is given: s a star, o brackets, m a group, t a group that is text. */
final class Given {
    private final Expander from;

    Given(Expander from) {
        this.from = from;
    }

    /** Reads all of it; what of it is text. */
    List<List<Token>> texts(String kinds) {
        List<List<Token>> texts = new ArrayList<>();
        Arguments arguments = new Arguments(from);
        kinds.chars().forEach(kind -> {
            switch (kind) {
                case 's' -> arguments.star();
                case 'o' -> arguments.bracket();
                case 'm' -> arguments.group();
                default -> texts.add(arguments.group());
            }
        });
        return texts;
    }
}
