package org.autoreproduce.paper.reference;

import static org.autoreproduce.paper.reference.ReferenceField.AUTHORS;
import static org.autoreproduce.paper.reference.ReferenceField.DATE;
import static org.autoreproduce.paper.reference.ReferenceField.OTHER;
import static org.autoreproduce.paper.reference.ReferenceField.TITLE;
import static org.autoreproduce.paper.reference.ReferenceField.VENUE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What holds of every entry, whatever the weights say: one title, one list of authors a work, dates with a year. */
final class Tidying {
    private static final Set<ReferenceField> WHOLE = Set.of(AUTHORS, TITLE, VENUE);

    private final List<Token> tokens;
    private final ReferenceField[] fields;

    Tidying(List<Token> tokens, ReferenceField[] fields) {
        this.tokens = tokens;
        this.fields = fields.clone();
    }

    ReferenceField[] tidied() {
        join();
        numberTitles();
        people();
        boolean titled = false;
        boolean authored = false;
        for (int i = 0; i < fields.length;) {
            int j = i;
            while (j < fields.length && fields[j] == fields[i]) {
                j++;
            }
            boolean drop = switch (fields[i]) {
                case TITLE -> titled;
                case AUTHORS -> authored && (i == 0 || !tokens.get(i - 1).is(";"));
                case DATE -> !year(i, j);
                default -> false;
            };
            titled |= fields[i] == TITLE;
            authored |= fields[i] == AUTHORS;
            if (drop) {
                Arrays.fill(fields, i, j, OTHER);
            }
            i = j;
        }
        return fields;
    }

    /** The number of a part belongs to the title: "On squares. II, Some Journal". */
    private void numberTitles() {
        for (int i = 1; i + 2 < fields.length; i++) {
            if (fields[i - 1] == TITLE && fields[i] != TITLE && tokens.get(i).text().matches("[.,]")
                    && tokens.get(i + 1).text().matches("I|II|III|IV|V|VI")
                    && tokens.get(i + 2).text().matches("[.,]")) {
                fields[i] = TITLE;
                fields[i + 1] = TITLE;
                fields[i + 2] = OTHER;
            }
        }
    }

    /** Where a collaboration is named before its people, the longer list is kept. */
    private void people() {
        List<int[]> lists = new ArrayList<>();
        for (int i = 0; i < fields.length && fields[i] != TITLE && fields[i] != VENUE && fields[i] != DATE;) {
            int j = i;
            while (j < fields.length && fields[j] == fields[i]) {
                j++;
            }
            if (fields[i] == AUTHORS) {
                lists.add(new int[]{i, j});
            }
            i = j;
        }
        lists.stream().max(Comparator.comparingInt((int[] list) -> list[1] - list[0]))
                .ifPresent(longest -> lists.stream().filter(list -> list != longest)
                        .forEach(list -> Arrays.fill(fields, list[0], list[1], OTHER)));
    }

    /** A sign inside a part may have been taken for one between parts. */
    private void join() {
        for (int i = 1; i + 1 < fields.length; i++) {
            ReferenceField before = fields[i - 1];
            if (fields[i] != OTHER || !WHOLE.contains(before)) {
                continue;
            }
            int j = i;
            while (j < fields.length && fields[j] == OTHER && tokens.get(j).sign()) {
                j++;
            }
            if (j < fields.length && fields[j] == before && joins(i, j, before)) {
                Arrays.fill(fields, i, j, before);
            }
        }
    }

    private boolean joins(int from, int to, ReferenceField field) {
        boolean plain = to - from <= 2
                && tokens.subList(from, to).stream().allMatch(token -> token.text().matches("[,.:&\\-–—/]"));
        int start = from;
        while (start > 0 && fields[start - 1] == field) {
            start--;
        }
        return plain || Token.unclosed(tokens.subList(start, from)) && tokens.get(from).is(")") && to - from <= 3;
    }

    private boolean year(int from, int to) {
        return tokens.subList(from, to).stream()
                .anyMatch(t -> t.shape().equals("YEAR") || t.text().matches("[12]9\\d|\\d\\d"));
    }
}
