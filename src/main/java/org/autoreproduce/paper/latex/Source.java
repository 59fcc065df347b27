package org.autoreproduce.paper.latex;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where tokens come from: a file's text, or what a macro stands for. */
sealed interface Source permits Lexer, Source.Given {
    /** The next; null at the end. */
    @Nullable
    Token next();

    /** Tokens that are there already. */
    final class Given implements Source {
        private final Iterator<Token> tokens;

        Given(List<Token> tokens) {
            this.tokens = tokens.iterator();
        }

        @Override
        public @Nullable Token next() {
            return tokens.hasNext() ? tokens.next() : null;
        }
    }
}
