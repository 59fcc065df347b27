package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;

/** Captions, named and numbered after the float that they stand in. */
final class Captions implements BodyCommands {
    static final Pattern FLOAT = Pattern.compile(
            "(?:table|figure|sidewaystable|sidewaysfigure|wrapfigure|wraptable|wraptable|SCfigure|SCtable|margintable|marginfigure|algorithm|longtable|listing|subtable|subfigure|floatingfigure)\\*?");

    private final Reading reading;

    Captions(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean read(String name) {
        switch (name) {
            case "caption", "subcaption" -> caption("");
            case "captionof" -> caption(Expander.text(reading.arguments().group()));
            case "subfloat" -> {
                reading.arguments().bracket()
                        .ifPresent(words -> reading.parts().add(BlockKind.CAPTION, reading.inline().text(words)));
                reading.from().push(reading.arguments().group());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * Reads what a caption is given.
     *
     * @param wanted what it is of; empty for the float around it
     */
    void caption(String wanted) {
        Arguments arguments = reading.arguments();
        boolean star = arguments.star();
        arguments.bracket();
        List<Token> words = arguments.group();
        reading.paragraph().flush();
        String in = wanted.isEmpty()
                ? reading.scopes().in(FLOAT.pattern()).map(scope -> scope.name).orElse("figure")
                : wanted;
        if (in.matches("sub(?:figure|table)\\*?")) {
            reading.parts().add(BlockKind.CAPTION, reading.inline().text(words));
            return;
        }
        String named = in.contains("table")
                ? "Table"
                : in.startsWith("algorithm") ? "Algorithm" : in.startsWith("listing") ? "Listing" : "Figure";
        String number = star ? "" : " " + reading.numbering().step(named, named);
        reading.parts().add(BlockKind.CAPTION,
                (star ? "" : named + number + ": ") + reading.inline().text(words));
        reading.paragraph().notes();
    }
}
