package org.autoreproduce.code;

/**
 * A value in config.yaml.
 *
 * @param key  with dots where it is nested, as {@code train.epochs}
 * @param text the value without quotes; of a list, as YAML writes it on one line
 * @param line where the value begins, from 1
 */
public record Setting(String key, String text, Setting.Kind kind, int line) {
    /** What a value is, by its looks and not by one YAML library's rules: programs read it with several. */
    public enum Kind {
        INTEGER, DECIMAL, BOOLEAN, TEXT, NOTHING, LIST
    }
}
