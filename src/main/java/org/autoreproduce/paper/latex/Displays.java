package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.latex.Token.Kind;

/** Takes up displayed mathematics. */
final class Displays implements BodyCommands {
    private final Reading reading;

    Displays(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean read(String name) {
        if (!name.equals("[")) {
            return false;
        }
        formula("displaymath", upTo(token -> token.command("]")));
        return true;
    }

    /** Mathematics between two dollars each, of which the first were read. */
    void dollars() {
        formula("displaymath", upTo(token -> token.is(Kind.MATH)));
    }

    private List<Token> upTo(Predicate<Token> end) {
        List<Token> inside = new ArrayList<>();
        Expander from = reading.from();
        for (Token token = from.next(); token != null && !end.test(token)
                && !token.is(Kind.PARAGRAPH); token = from.next()) {
            inside.add(token);
        }
        return inside;
    }

    /** The formulas of an environment's expanded body. */
    void formula(String environment, List<Token> body) {
        if (reading.paragraph().ink().isBlank() && !reading.paragraph().begun()) {
            return;
        }
        boolean given = environment.startsWith("alignat") || environment.startsWith("IEEEeqnarray");
        List<Token> own = given ? withoutArguments(body) : body;
        reading.paragraph().flush();
        new Formulas(reading.from(), reading.inline(), reading.numbering()).lines(environment, own)
                .forEach(line -> reading.parts().add(BlockKind.FORMULA, line));
    }

    private List<Token> withoutArguments(List<Token> body) {
        Expander from = reading.from();
        return from.within(body, () -> {
            reading.arguments().bracket();
            reading.arguments().group();
            List<Token> rest = new ArrayList<>();
            for (Token token = from.raw(); token != null; token = from.raw()) {
                rest.add(token);
            }
            return rest;
        });
    }
}
