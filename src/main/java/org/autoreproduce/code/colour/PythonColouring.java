package org.autoreproduce.code.colour;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treesitter.TSInputEdit;
import org.treesitter.TSInputEncoding;
import org.treesitter.TSNode;
import org.treesitter.TSParser;
import org.treesitter.TSPoint;
import org.treesitter.TSQueryCapture;
import org.treesitter.TSQueryCursor;
import org.treesitter.TSQueryMatch;
import org.treesitter.TSRange;
import org.treesitter.TSTree;

/**
 * Colours by Python's grammar. The tree of the text is kept, so that an edit costs what it touches. The parser is given
 * UTF-16: a place in its tree is then twice the place in the text.
 */
final class PythonColouring implements Colouring {
    private static final int BUFFER = 1 << 14;
    /** As far as this from the last edit is coloured first: more no screen shows. */
    private static final int NEAR = 8_000;
    /** As much is coloured at once of the rest. */
    private static final int CHUNK = 40_000;
    private static final char UNKNOWN = '\uffff';

    private final PythonGrammar grammar;
    private final TSParser parser = new TSParser();
    private final StringBuilder text = new StringBuilder();
    private final Damage damage = new Damage();
    private final byte[] buffer = new byte[BUFFER];
    /** For each character the ordinal of the colour that was handed out last. */
    private final StringBuilder known = new StringBuilder();
    private @Nullable TSTree tree;
    private int focus;
    private boolean near;

    PythonColouring(PythonGrammar grammar) {
        this.grammar = grammar;
        parser.setLanguage(grammar.language());
    }

    @Override
    public void edit(int at, int removed, String inserted) {
        TSPoint start = point(at);
        TSPoint oldEnd = point(at + removed);
        text.replace(at, at + removed, inserted);
        if (tree != null) {
            tree.edit(new TSInputEdit(2 * at, 2 * (at + removed), 2 * (at + inserted.length()), start, oldEnd,
                    point(at + inserted.length())));
        }
        damage.edited(at, removed, inserted.length());
        known.replace(at, at + removed, String.valueOf(UNKNOWN).repeat(inserted.length()));
        focus = at;
        near = true;
    }

    @Override
    public void unpainted(Repaint lost) {
        damage.add(lost.from(), lost.to());
        for (int i = lost.from(); i < lost.to(); i++) {
            known.setCharAt(i, UNKNOWN);
        }
    }

    @Override
    public boolean more() {
        return !damage.none();
    }

    @Override
    public Repaint repaint() {
        if (near || tree == null) {
            parse();
        }
        TSTree now = tree;
        if (damage.none() || now == null) {
            return new Repaint(0, 0, List.of());
        }
        int from = damage.from();
        int to = damage.to();
        if (near) {
            from = Math.max(from, focus - NEAR);
            to = Math.min(to, focus + NEAR);
            near = false;
        } else {
            to = Math.min(to, from + CHUNK);
        }
        boolean wasAtEnd = to >= damage.to();
        boolean wasAtStart = from <= damage.from();
        from = text.lastIndexOf("\n", Math.min(from, text.length()) - 1) + 1;
        int end = text.indexOf("\n", Math.min(to, text.length()));
        to = end < 0 ? text.length() : end;
        if (wasAtStart) {
            damage.done(wasAtEnd ? damage.to() : to);
        }
        return from < to ? painted(now.getRootNode(), from, to) : new Repaint(0, 0, List.of());
    }

    private void parse() {
        TSTree before = tree;
        TSTree now = parser.parse(buffer, before, this::read, TSInputEncoding.TSInputEncodingUTF16LE);
        tree = now;
        if (before != null) {
            for (TSRange range : TSTree.getChangedRanges(before, now)) {
                damage.add(range.getStartByte() / 2, range.getEndByte() / 2);
            }
            before.close();
        }
    }

    private Repaint painted(TSNode root, int from, int to) {
        Repaint.Canvas canvas = new Repaint.Canvas(from, to);
        try (TSQueryCursor cursor = new TSQueryCursor()) {
            cursor.setByteRange(2 * from, 2 * to);
            cursor.exec(grammar.query(), root);
            TSQueryMatch match = new TSQueryMatch();
            while (cursor.nextCapture(match)) {
                TSQueryCapture capture = match.getCaptures()[match.getCaptureIndex()];
                PythonGrammar.Rule rule = grammar.rule(capture.getIndex());
                int start = capture.getNode().getStartByte() / 2;
                int end = capture.getNode().getEndByte() / 2;
                if (!rule.asksName() || rule.names().contains(text.substring(start, end))) {
                    canvas.paint(start, end, rule.colour());
                }
            }
        }
        faulty(root, from, to, canvas);
        return canvas.done(known);
    }

    /**
     * What cannot be read is marked to the end of its line: the grammar may find nothing more up to the text's end. Where
     * something is missing, the character before is marked.
     */
    private void faulty(TSNode node, int from, int to, Repaint.Canvas canvas) {
        if (!node.hasError() || node.getEndByte() / 2 < from || node.getStartByte() / 2 > to) {
            return;
        }
        if (node.isMissing()) {
            canvas.paint(node.getStartByte() / 2 - 1, node.getStartByte() / 2, Colour.FAULT);
            return;
        }
        if (node.isError()) {
            int start = node.getStartByte() / 2;
            int line = text.indexOf("\n", start);
            int end = node.getEndByte() / 2;
            canvas.paint(start, line < 0 ? end : Math.min(end, line), Colour.FAULT);
            return;
        }
        for (int i = 0; i < node.getChildCount(); i++) {
            faulty(node.getChild(i), from, to, canvas);
        }
    }

    @Override
    public Optional<Fault> fault() {
        TSTree known = tree;
        return known == null ? Optional.empty() : first(known.getRootNode());
    }

    private Optional<Fault> first(TSNode node) {
        if (node.isMissing() || node.isError()) {
            int at = node.getStartByte() / 2;
            TSPoint where = point(at);
            return Optional.of(new Fault(where.getRow() + 1, where.getColumn() / 2 + 1,
                    node.isMissing() ? node.getType() : ""));
        }
        if (node.hasError()) {
            for (int i = 0; i < node.getChildCount(); i++) {
                Optional<Fault> found = first(node.getChild(i));
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        if (tree != null) {
            tree.close();
            tree = null;
        }
        parser.close();
    }

    /** Fills the parser's buffer with the text from a byte on; gives how many bytes there were. */
    private int read(byte[] into, int offset, TSPoint ignored) {
        int at = offset / 2;
        int count = Math.max(0, Math.min(into.length / 2, text.length() - at));
        for (int i = 0; i < count; i++) {
            char c = text.charAt(at + i);
            into[2 * i] = (byte) c;
            into[2 * i + 1] = (byte) (c >> 8);
        }
        return 2 * count;
    }

    private TSPoint point(int at) {
        int row = 0;
        for (int i = text.lastIndexOf("\n", at - 1); i >= 0; i = text.lastIndexOf("\n", i - 1)) {
            row++;
        }
        return new TSPoint(row, 2 * (at - 1 - text.lastIndexOf("\n", at - 1)));
    }
}
