package org.autoreproduce.lineage.graph.export;

/** Text as XML holds it. */
final class Xml {
    private Xml() {}

    /** For elements and attributes; what XML cannot hold is left out. */
    static String of(String text) {
        StringBuilder made = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> made.append("&amp;");
                case '<' -> made.append("&lt;");
                case '>' -> made.append("&gt;");
                case '"' -> made.append("&quot;");
                default -> {
                    if (c == '\t' || c == '\n' || c == '\r' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD
                            || c >= 0x10000) {
                        made.appendCodePoint(c);
                    }
                }
            }
        });
        return made.toString();
    }
}
