package org.autoreproduce.lineage.source.code;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** First what is known, then what has to be asked for, which is asked only when it is reached. */
final class Lazily<T> implements Iterator<T> {
    private final Iterator<T> known;
    private final Supplier<Iterator<T>> asked;
    private @Nullable Iterator<T> rest;

    Lazily(Iterator<T> known, Supplier<Iterator<T>> asked) {
        this.known = known;
        this.asked = asked;
    }

    @Override
    public boolean hasNext() {
        return known.hasNext() || rest().hasNext();
    }

    @Override
    public T next() {
        if (known.hasNext()) {
            return known.next();
        }
        if (!rest().hasNext()) {
            throw new NoSuchElementException();
        }
        return rest().next();
    }

    private Iterator<T> rest() {
        if (rest == null) {
            rest = asked.get();
        }
        return rest;
    }
}
