package org.autoreproduce.llm.keys;

import java.util.Optional;

/** A place that keeps secrets beyond this program's end; none of the methods throws. */
public interface Keyring {
    /** What is kept under that name; empty where nothing is, or it cannot be read. */
    Optional<String> read(String account);

    /** Keeps it and reads it again: false where that does not work. */
    boolean write(String account, String secret);

    /** Removes what is kept under that name, if anything is. */
    void remove(String account);

    /** Whether secrets can be kept here at all, tried once. */
    boolean works();

    /** A machine without one. */
    Keyring NONE = new Keyring() {
        @Override
        public Optional<String> read(String account) {
            return Optional.empty();
        }

        @Override
        public boolean write(String account, String secret) {
            return false;
        }

        @Override
        public void remove(String account) {}

        @Override
        public boolean works() {
            return false;
        }
    };
}
