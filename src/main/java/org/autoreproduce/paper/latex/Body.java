package org.autoreproduce.paper.latex;

import java.util.List;
import org.autoreproduce.paper.latex.Token.Kind;

/** Reads a paper from its first token to its last, each command by those who know it. */
final class Body {
    private final Reading reading;
    private final Headings headings;
    private final Displays displays;
    private final List<BodyCommands> known;

    Body(Reading reading, Front front, Publishing publishing) {
        this.reading = reading;
        headings = new Headings(reading);
        displays = new Displays(reading);
        Captions captions = new Captions(reading);
        known = List.of(headings, new FrontCommands(reading, front), publishing,
                new Environments(reading, displays, new Tables(reading, captions), new Code(reading, this::rest)),
                displays, captions, new Items(reading), new ReferenceCommands(reading), new Layout(reading));
    }

    /**
     * Reads everything.
     *
     * @param whole whether the text begins at once, as in files without a document environment
     */
    void run(boolean whole) {
        if (whole) {
            reading.paragraph().begin();
        }
        rest();
        reading.paragraph().flush();
    }

    /** Chapters are there: sections lie under them. */
    void chapters() {
        headings.chapters();
    }

    private void rest() {
        for (Token token = reading.from().next(); token != null; token = reading.from().next()) {
            token(token);
        }
    }

    private void token(Token token) {
        if (token.is(Kind.PARAGRAPH) || token.command("par")) {
            reading.paragraph().flush();
        } else if (token.is(Kind.MATH) && token.text().length() == 2) {
            displays.dollars();
        } else if (!token.is(Kind.COMMAND) || known.stream().noneMatch(commands -> commands.read(token.text()))) {
            reading.paragraph().type(token);
        }
    }
}
