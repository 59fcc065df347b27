package org.autoreproduce.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Box;

/**
 * A document's text made ready for finding quotations: one string of the characters that matter, and for each the place
 * that it comes from. Immutable; may be shared by all threads.
 */
public final class QuoteIndex {
    private static final int CONTEXT = 40;

    private final Document document;
    private final String exact;
    private final String lower;
    /** For each block the length of the string before it. */
    private final int[] starts;
    /** For each character of the string its offset in its block. */
    private final int[] offsets;

    /** Reads the whole document once. */
    public QuoteIndex(Document document) {
        this.document = document;
        List<Block> blocks = document.blocks();
        starts = new int[blocks.size() + 1];
        MatchedText text = new MatchedText();
        for (int i = 0; i < blocks.size(); i++) {
            starts[i] = text.length();
            text.append(blocks.get(i).text());
        }
        starts[blocks.size()] = text.length();
        exact = text.toString();
        offsets = text.offsets();
        lower = lower(exact);
    }

    /** The first place where the quotation stands: letter by letter, else as nearly so as may be. */
    public Optional<Anchor.Passage> find(String quote) {
        String wanted = quote.strip();
        for (Block block : document.blocks()) {
            int at = wanted.isEmpty() ? -1 : block.text().indexOf(wanted);
            if (at >= 0) {
                return Optional.of(passage(block, at, at + wanted.length()));
            }
        }
        return all(quote, 1).stream().findFirst();
    }

    /** All places where the quotation stands, in reading order; those of other case only where there are no others. */
    public List<Anchor.Passage> findAll(String quote) {
        return all(quote, Integer.MAX_VALUE);
    }

    /**
     * Where a quotation stands in the blocks.
     *
     * @param block     index of the block that it begins in
     * @param start     its first character there
     * @param lastBlock index of the block that it ends in
     * @param end       after its last character there
     */
    public record Stretch(int block, int start, int lastBlock, int end) {}

    /** The same places as {@link #findAll}, as ranges of blocks. */
    public List<Stretch> stretches(String quote) {
        return stretches(quote, Integer.MAX_VALUE);
    }

    /**
     * The passage of a range of a block's text.
     *
     * @param start first character
     * @param end   after the last character
     */
    public Anchor.Passage passage(Block block, int start, int end) {
        return passage(new Place(block.index(), start), new Place(block.index(), end));
    }

    private List<Anchor.Passage> all(String quote, int most) {
        return stretches(quote, most).stream().map(found -> passage(new Place(found.block, found.start),
                new Place(found.lastBlock, found.end))).toList();
    }

    private List<Stretch> stretches(String quote, int most) {
        MatchedText text = new MatchedText();
        text.append(quote);
        String wanted = text.toString();
        if (wanted.isEmpty()) {
            return List.of();
        }
        List<Stretch> found = search(exact, wanted, most);
        return found.isEmpty() ? search(lower, lower(wanted), most) : found;
    }

    private List<Stretch> search(String where, String what, int most) {
        List<Stretch> found = new ArrayList<>();
        for (int at = where.indexOf(what); at >= 0 && found.size() < most; at = where.indexOf(what, at + 1)) {
            Place first = place(at);
            Place last = place(at + what.length() - 1);
            found.add(new Stretch(first.block, first.offset, last.block, endOf(last)));
        }
        return found;
    }

    /** A whole character may have become several: the end lies after the last that matters, and its combining marks. */
    private int endOf(Place last) {
        String text = document.blocks().get(last.block).text();
        int end = last.offset + Character.charCount(text.codePointAt(last.offset));
        while (end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end++;
        }
        return end;
    }

    private Anchor.Passage passage(Place from, Place to) {
        StringBuilder quote = new StringBuilder();
        List<Box> boxes = new ArrayList<>();
        for (int i = from.block; i <= to.block; i++) {
            Block block = document.blocks().get(i);
            int start = i == from.block ? from.offset : 0;
            int end = i == to.block ? to.offset : block.text().length();
            quote.append(quote.isEmpty() ? "" : " ").append(block.text(), start, end);
            boxes.addAll(block.boxes(start, end));
        }
        String before = document.blocks().get(from.block).text().substring(0, from.offset);
        String after = document.blocks().get(to.block).text().substring(to.offset);
        return new Anchor.Passage(document.hash(), boxes.isEmpty() ? 1 : boxes.getFirst().page(), boxes,
                quote.toString(), before.substring(Math.max(0, before.length() - CONTEXT)),
                after.substring(0, Math.min(CONTEXT, after.length())));
    }

    private Place place(int at) {
        int block = Arrays.binarySearch(starts, at);
        if (block < 0) {
            block = -block - 2;
        }
        while (starts[block + 1] <= at) {
            block++; // blocks without a character that matters begin at the same place
        }
        return new Place(block, offsets[at]);
    }

    /** Character by character, so that places stay the same. */
    private static String lower(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().forEach(c -> out.append(Character.toLowerCase((char) c)));
        return out.toString();
    }

    private record Place(int block, int offset) {}
}
