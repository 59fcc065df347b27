package org.autoreproduce.paper.text;

import java.util.List;
import java.util.regex.Pattern;

/** Addresses in a text. */
final class Addresses {
    private static final Pattern URL = Pattern.compile("https?://[^\\s,;\"<>\\])}]*[\\p{L}\\p{N}/]");

    private Addresses() {}

    static List<String> in(String text) {
        return URL.matcher(text).results().map(found -> found.group()).distinct().toList();
    }
}
