package org.autoreproduce.code;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.code.ConfigReader.Span;
import org.autoreproduce.code.ConfigReader.Spot;
import org.autoreproduce.text.ProblemException;

/**
 * The program's config.yaml: a text that people and models write, and the values in it under flat keys. A change of a
 * value changes that place of the text and nothing else, so comments stay. Never changes itself.
 */
public final class Config {
    /** Where it lies in the program. */
    public static final String PATH = "config.yaml";

    private final String text;
    private final SortedMap<String, Spot> spots;

    /** Reads a text; a {@link ProblemException} names the line where it is no YAML, or has a key twice. */
    public Config(String text) {
        this.text = text;
        spots = Collections.unmodifiableSortedMap(new ConfigReader(text).read());
    }

    /** The config of a program; one without settings where it has no such file. */
    public static Config of(SourceTree tree) {
        return new Config(tree.text(PATH).orElse(""));
    }

    /** The whole text. */
    public String text() {
        return text;
    }

    /** All settings by key. */
    public SortedMap<String, Setting> settings() {
        TreeMap<String, Setting> settings = new TreeMap<>();
        spots.forEach((key, spot) -> settings.put(key, spot.setting()));
        return settings;
    }

    /** The setting of a key, if there is one. */
    public Optional<Setting> setting(String key) {
        return Optional.ofNullable(spots.get(key)).map(Spot::setting);
    }

    /** Which of these keys have no value here, in their order. */
    public List<String> lacking(Collection<String> keys) {
        return keys.stream().filter(key -> !spots.containsKey(key)).distinct().toList();
    }

    /**
     * This config with another value.
     *
     * @param key   one that is there; else IllegalArgumentException
     * @param value on one line, as YAML writes it
     */
    public Config with(String key, String value) {
        return replaced(spot(key).place(), value);
    }

    /**
     * This config with the value of a key changed into another one of its kind: a number doubled and one added, a truth
     * flipped, a text made longer, the first value of a list changed. A test of that value must then turn red.
     *
     * @param key one that is there; else IllegalArgumentException
     */
    public Config mutated(String key) {
        Spot spot = spot(key);
        if (spot.setting().kind() != Setting.Kind.LIST) {
            return replaced(spot.place(), ConfigValue.changed(slice(spot.place())));
        }
        Span first = spot.first();
        return first == null ? replaced(spot.place(), "[1]") : replaced(first, ConfigValue.changed(slice(first)));
    }

    private Spot spot(String key) {
        Spot spot = spots.get(key);
        if (spot == null) {
            throw new IllegalArgumentException("config.yaml has no key " + key);
        }
        return spot;
    }

    private String slice(Span span) {
        return text.substring(span.start(), span.end());
    }

    private Config replaced(Span span, String value) {
        String gap = span.start() == span.end() && text.startsWith(":", span.start() - 1) ? " " : "";
        String old = slice(span);
        String end = old.endsWith("\n") ? "\n" : "";
        return new Config(text.substring(0, span.start()) + gap + value + end + text.substring(span.end()));
    }
}
