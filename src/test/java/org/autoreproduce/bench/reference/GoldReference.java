package org.autoreproduce.bench.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.reference.ReferenceField;
import org.autoreproduce.paper.reference.ReferencePart;

/**
 * An entry whose parts are known.
 *
 * @param set   where it comes from
 * @param text  of the entry
 * @param parts without the signs around them, and without the "In" before a venue
 */
record GoldReference(String set, String text, List<ReferencePart> parts) {
    private static final Pattern EDGE = Pattern.compile("[\\p{P}\\p{S}\\s&&[^?!+#@]]");

    /** A piece of an entry as its set marks it. */
    record Piece(ReferenceField field, String text) {}

    /** Joins pieces to an entry with single spaces. */
    static GoldReference of(String set, List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        List<ReferencePart> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            String words = piece.text().replaceAll("\\s+", " ");
            if (!text.isEmpty() && text.charAt(text.length() - 1) == ' ' && words.startsWith(" ")) {
                words = words.substring(1);
            }
            int start = text.length();
            text.append(words);
            if (piece.field() != ReferenceField.OTHER) {
                ReferencePart part = trimmed(text, piece.field(), start, text.length());
                if (part.start() < part.end()) {
                    parts.add(part);
                }
            }
        }
        return new GoldReference(set, text.toString(), parts);
    }

    private static ReferencePart trimmed(CharSequence text, ReferenceField field, int from, int to) {
        int start = from;
        int end = to;
        boolean more = true;
        while (more) {
            while (start < end && EDGE.matcher(text.subSequence(start, start + 1)).matches()) {
                start++;
            }
            more = field == ReferenceField.VENUE
                    && text.subSequence(start, Math.min(end, start + 3)).toString().matches("(?i)in[ :]");
            start += more ? 2 : 0;
        }
        while (end > start && EDGE.matcher(text.subSequence(end - 1, end)).matches()) {
            end--;
        }
        String kept = text.subSequence(start, end).toString();
        if (end < text.length() && text.charAt(end) == ')' && kept.chars().filter(c -> c == '(').count() > kept.chars()
                .filter(c -> c == ')').count()) {
            end++;
        }
        return new ReferencePart(field, start, end);
    }

    /** Field and words of every part, as they are compared. */
    List<String> fields() {
        return fields(text, parts);
    }

    static List<String> fields(String text, List<ReferencePart> parts) {
        return parts.stream().map(part -> part.field() + "\t" + part.in(text).replaceAll("\\s+", " ")).toList();
    }
}
