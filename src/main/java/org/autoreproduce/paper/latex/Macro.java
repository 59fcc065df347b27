package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.paper.latex.Token.Kind;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a command stands for.
 *
 * @param pattern  what follows the command: parameters, and tokens between them
 * @param optional what the first parameter is where it is left out; null where it cannot be
 * @param body     what is put in its place
 */
record Macro(List<Token> pattern, @Nullable List<Token> optional, List<Token> body) {
    private static final int LARGEST = 1_000_000;

    Macro {
        pattern = List.copyOf(pattern);
        body = List.copyOf(body);
    }

    /** With that many parameters, nothing between them. */
    static Macro plain(int parameters, @Nullable List<Token> optional, List<Token> body) {
        List<Token> pattern = new ArrayList<>();
        for (int i = 1; i <= parameters; i++) {
            pattern.add(new Token(Kind.PARAMETER, Integer.toString(i)));
        }
        return new Macro(pattern, optional, body);
    }

    /** The body with what was given. */
    List<Token> with(List<List<Token>> arguments) {
        List<Token> out = new ArrayList<>();
        for (Token token : body) {
            if (out.size() > LARGEST) {
                throw new ProblemException("paper.latex.endless");
            }
            if (token.is(Kind.PARAMETER) && !token.text().isEmpty()) {
                int number = token.text().charAt(0) - '0';
                if (number >= 1 && number <= arguments.size()) {
                    out.addAll(arguments.get(number - 1));
                } else if (token.text().equals("#")) {
                    out.add(new Token(Kind.PARAMETER, ""));
                }
            } else {
                out.add(token);
            }
        }
        return out;
    }
}
