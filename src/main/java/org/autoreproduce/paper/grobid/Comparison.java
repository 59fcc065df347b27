package org.autoreproduce.paper.grobid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.correction.CorrectedBy;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;
import org.autoreproduce.paper.correction.Whereabouts;
import org.jspecify.annotations.Nullable;

/** Our reading of a paper beside GROBID's: which entry is which, and where they differ. Of a paper as it was read. */
public final class Comparison {
    /** As much of two entries' words must be the same, of all words of both. */
    private static final double ALIKE = .5;

    private final Document ours;
    private final GrobidFile theirs;
    private final List<Pair> pairs;

    /** Of these readings. */
    public Comparison(Document ours, GrobidFile theirs) {
        this.ours = ours;
        this.theirs = theirs;
        pairs = aligned();
    }

    /** Two readings of one entry. */
    public record Pair(Reference ours, GrobidFile.Entry theirs) {
        /** Whether they say different things. */
        public boolean differs() {
            EntryFields mine = EntryFields.of(ours);
            EntryFields other = theirs.fields();
            return !same(mine.title(), other.title()) || !same(mine.year(), other.year())
                    || !same(mine.venue(), other.venue()) || !same(mine.volume(), other.volume())
                    || !same(mine.pages(), other.pages()) || !same(mine.doi(), other.doi())
                    || !same(mine.arxivId(), other.arxivId())
                    || !same(String.join(" ", mine.authors()), String.join(" ", other.authors()));
        }
    }

    /** Entries that both have read, in the order of ours. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** Whether what the paper says of itself was read in different ways. */
    public boolean headerDiffers() {
        HeaderFields mine = HeaderFields.of(ours);
        HeaderFields other = theirs.header();
        return !same(mine.title(), other.title()) || !same(mine.year(), other.year())
                || !same(String.join(" ", mine.authors()), String.join(" ", other.authors()));
    }

    /** Takes GROBID's reading of one entry. */
    public Correction take(Pair pair) {
        return new Correction.Entry(new Whereabouts(ours).of(ours.blocks().get(pair.ours.block())),
                pair.theirs.fields(), CorrectedBy.GROBID);
    }

    /** Takes GROBID's title, authors and year; what it does not tell stays. */
    public Correction takeHeader() {
        HeaderFields mine = HeaderFields.of(ours);
        HeaderFields other = theirs.header();
        return new Correction.Header(new HeaderFields(other.title() == null ? mine.title() : other.title(),
                other.authors().isEmpty() ? mine.authors() : other.authors(),
                other.year() == null ? mine.year() : other.year(), other.venue() == null ? mine.venue() : other.venue(),
                other.doi() == null ? mine.doi() : other.doi()), CorrectedBy.GROBID);
    }

    /** Takes all that differs; what a person wrote by hand stays. */
    public Corrections takeAll(Corrections before) {
        Corrections all = before;
        List<Correction> wanted = new ArrayList<>(pairs.stream().filter(Pair::differs).map(this::take).toList());
        if (headerDiffers()) {
            wanted.add(takeHeader());
        }
        for (Correction one : wanted) {
            boolean byHand = before.corrections().stream().anyMatch(old -> one.replaces(old) && byHand(old));
            all = byHand ? all : all.with(one);
        }
        return all;
    }

    private static boolean byHand(Correction correction) {
        return switch (correction) {
            case Correction.Entry entry -> entry.by() == CorrectedBy.HAND;
            case Correction.Header header -> header.by() == CorrectedBy.HAND;
            default -> true;
        };
    }

    /** By place first, then by words; each of theirs belongs to one of ours at most. */
    private List<Pair> aligned() {
        List<GrobidFile.Entry> left = new ArrayList<>(theirs.entries());
        List<Pair> found = new ArrayList<>();
        List<Reference> open = new ArrayList<>();
        for (Reference mine : ours.references()) {
            Optional<GrobidFile.Entry> there = left.stream().filter(entry -> overlap(mine, entry) > 0)
                    .max(Comparator.comparingDouble(entry -> overlap(mine, entry)));
            if (there.isPresent()) {
                found.add(new Pair(mine, there.get()));
                left.remove(there.get());
            } else {
                open.add(mine);
            }
        }
        for (Reference mine : open) {
            left.stream().filter(entry -> likeness(mine, entry) >= ALIKE)
                    .max(Comparator.comparingDouble(entry -> likeness(mine, entry))).ifPresent(entry -> {
                        found.add(new Pair(mine, entry));
                        left.remove(entry);
                    });
        }
        found.sort(Comparator.comparingInt(pair -> pair.ours.number()));
        return List.copyOf(found);
    }

    /** Square points that both cover. */
    private static double overlap(Reference mine, GrobidFile.Entry entry) {
        double all = 0;
        for (Box a : mine.boxes()) {
            for (Box b : entry.boxes()) {
                double wide = Math.min(a.x() + a.width(), b.x() + b.width()) - Math.max(a.x(), b.x());
                double high = Math.min(a.y() + a.height(), b.y() + b.height()) - Math.max(a.y(), b.y());
                // lines of neighbours may touch
                if (a.page() == b.page() && wide > 0 && high > a.height() / 2) {
                    all += wide * high;
                }
            }
        }
        return all;
    }

    private static double likeness(Reference mine, GrobidFile.Entry entry) {
        EntryFields fields = entry.fields();
        String text = entry.raw().isEmpty()
                ? String.join(" ", fields.authors()) + " " + fields.title() + " " + fields.venue() + " "
                        + fields.year()
                : entry.raw();
        Set<String> a = words(mine.raw());
        Set<String> b = words(text);
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        Set<String> either = new HashSet<>(a);
        either.addAll(b);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 1).toList());
    }

    private static boolean same(@Nullable String a,
            @Nullable String b) {
        return plain(a).equals(plain(b));
    }

    private static String plain(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
    }
}
