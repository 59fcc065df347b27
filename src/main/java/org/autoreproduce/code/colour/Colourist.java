package org.autoreproduce.code.colour;

import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Makes the colours of texts; one for the whole program, because a grammar takes a moment to load. */
public final class Colourist {
    private final ReentrantLock loading = new ReentrantLock();
    private @Nullable PythonGrammar grammar;

    /** The colours of a text, none of which is there yet: {@link Colouring#edit} puts it in. */
    public Colouring colouring(Language language) {
        return switch (language) {
            case PYTHON -> new PythonColouring(grammar());
            case YAML, JSON, MARKDOWN, TEXT -> new LineColouring(LineRules.of(language));
        };
    }

    private PythonGrammar grammar() {
        // no monitor: a virtual thread would hold its carrier while the library is unpacked
        loading.lock();
        try {
            PythonGrammar loaded = grammar;
            if (loaded == null) {
                loaded = new PythonGrammar();
                grammar = loaded;
            }
            return loaded;
        } finally {
            loading.unlock();
        }
    }
}
