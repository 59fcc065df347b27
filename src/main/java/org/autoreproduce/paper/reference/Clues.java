package org.autoreproduce.paper.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What speaks for the field of a token, each clue a name that the model has weights for. */
final class Clues {
    private static final int AROUND = 3;
    private static final int SUFFIX = 5;

    private final EntryView view;
    private final List<String> clues = new ArrayList<>(110);

    private Clues(EntryView view) {
        this.view = view;
    }

    /** The clues of every token. */
    static List<List<String>> of(EntryView view) {
        List<List<String>> all = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            Clues one = new Clues(view);
            one.itself(i);
            one.around(i);
            one.place(i);
            one.piece(i);
            one.run(i);
            all.add(one.clues);
        }
        return all;
    }

    private void itself(int i) {
        Token token = view.tokens.get(i);
        clues.add("b");
        clues.add("s=" + token.shape());
        clues.add("c=" + view.classAt(i));
        String word = token.word();
        if (letters(word)) {
            clues.add("w=" + word);
            if (word.length() >= SUFFIX) {
                clues.add("suf=" + word.substring(word.length() - 3));
                clues.add("suf2=" + word.substring(word.length() - 2) + token.shape());
            }
        }
    }

    private void around(int i) {
        for (int d = -AROUND; d <= AROUND; d++) {
            if (d == 0) {
                continue;
            }
            clues.add("s" + d + "=" + view.shape(i + d));
            clues.add("c" + d + "=" + view.classAt(i + d));
            if (Math.abs(d) < AROUND && i + d >= 0 && i + d < view.size() && letters(view.tokens.get(i + d).word())) {
                clues.add("w" + d + "=" + view.tokens.get(i + d).word());
            }
        }
        String before = view.shape(i - 1);
        String own = view.shape(i);
        String after = view.shape(i + 1);
        clues.add("sb=" + before + own);
        clues.add("sn=" + own + after);
        clues.add("s3=" + before + own + after);
        clues.add("s2b=" + view.shape(i - 2) + before + own);
        clues.add("s2n=" + own + after + view.shape(i + 2));
        clues.add("s4=" + view.shape(i - 2) + before + own + after + view.shape(i + 2));
        clues.add("cb=" + view.classAt(i - 1) + view.classAt(i) + own);
        clues.add("cn=" + view.classAt(i) + view.classAt(i + 1));
    }

    private void place(int i) {
        String own = view.shape(i);
        int n = view.size();
        int sentence = Math.min(5, view.sentence(i));
        clues.add("sent=" + sentence);
        clues.add("sent=" + sentence + own);
        clues.add("pos=" + 10 * i / n);
        clues.add("pos=" + 10 * i / n + own);
        if (i < 4) {
            clues.add("i=" + i);
        }
        if (n - i < 4) {
            clues.add("e=" + (n - i));
        }
        if (view.quoted(i)) {
            clues.add("quoted");
        }
        if (view.bracketed(i)) {
            clues.add("par");
            clues.add("par" + own);
            clues.add("par1=" + view.classAt(i));
        }
        clues.add("lead=" + view.leading(i));
        clues.add("lead=" + view.leading(i) + own);
        if (i > 0) {
            clues.add("leads=" + view.leading(i - 1) + view.leading(i));
        }
    }

    private void piece(int i) {
        int to = view.pieceEnd(i);
        int from = view.pieceStart(i);
        Set<String> ahead = view.classes(i, to);
        Set<String> back = view.classes(from, i);
        ahead.forEach(c -> clues.add("seg=" + c));
        back.forEach(c -> clues.add("bseg=" + c));
        view.classes(from, Math.max(i, to)).forEach(c -> clues.add("aseg=" + c));
        clues.add("segl=" + Math.min(12, to - i));
        clues.add("bsegl=" + Math.min(12, i - from));
        if (to < view.size()) {
            clues.add("segn=" + view.classAt(to + 1));
            clues.add("segs=" + view.shape(to + 1));
        }
        int small = 0;
        int names = 0;
        int initials = 0;
        for (int j = from; j < to; j++) {
            String shape = view.shape(j);
            small += shape.equals("a") ? 1 : 0;
            names += shape.equals("Aaa") || shape.equals("AxA") ? 1 : 0;
            initials += shape.equals("A") ? 1 : 0;
        }
        clues.add("lc=" + (small + names == 0 ? 0 : small * 4 / (small + names) + 1) + "/" + Math.min(3, initials));
        clues.add("lcn=" + Math.min(4, small) + "/" + Math.min(4, names) + "/" + Math.min(2, initials));
        clues.add("sego=" + (from >= 2 ? view.shape(from - 2) + view.shape(from - 1) : "<"));
    }

    private void run(int i) {
        EntryView.Runs runs = view.runs();
        if (runs.kind[i] >= 0) {
            clues.add("run=" + runs.kind[i]);
            clues.add("run=" + runs.kind[i] + "@" + (runs.at[i] < 3 ? runs.at[i] : "+"));
            clues.add("runl=" + Math.min(9, runs.words[i]));
            clues.add("runp=" + view.shape(runs.start[i] - 1) + runs.kind[i]);
            clues.add("run=" + runs.kind[i] + view.shape(i));
        }
    }

    private static boolean letters(String word) {
        return word.length() > 1 && word.chars().allMatch(Character::isLetter);
    }
}
