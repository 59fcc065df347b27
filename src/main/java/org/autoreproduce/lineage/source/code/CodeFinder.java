package org.autoreproduce.lineage.source.code;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Finds a cited work's code: addresses that it names itself come first, then those of its abstract, then GitHub's search.
 * A repository of the paper in hand is never fetched, and each one fetched has to be about the work. Copies are kept and
 * used again.
 */
public final class CodeFinder {
    /** So many copies are made for one work at most. */
    private static final int MOST = 4;
    /** What a work names in passing is mostly others'; so many are looked at. */
    private static final int MOST_NAMED = 3;
    private static final String OFFICIAL = "official code";

    private final ShallowClone clone;
    private final SnapshotStore store;
    private final @Nullable GithubSearch search;
    private final CodeLinks links = new CodeLinks();
    private final AboutCheck about = new AboutCheck();

    /** With a search, or null where nothing may be searched. */
    public CodeFinder(ShallowClone clone, SnapshotStore store, @Nullable GithubSearch search) {
        this.clone = clone;
        this.store = store;
        this.search = search;
    }

    /**
     * Looks for the code of one work.
     *
     * @param named    repositories that a source or the user names for it, best first; the user's word needs no check
     * @param texts    its own texts and its abstract, best first; may be empty
     * @param official tells the code of the paper in hand; null where the user lets it be shown
     */
    public FoundCode find(WorkFacts work, List<String> named, List<String> texts, @Nullable OfficialCode official,
            Cancellation stop) {
        List<String> failures = new ArrayList<>();
        List<FoundCode.Withheld> withheld = new ArrayList<>();
        Set<CodeAddress> seen = new LinkedHashSet<>();
        for (Place place : places(work, named, texts, failures, stop)) {
            stop.check();
            if (!seen.add(place.address) || seen.size() > MOST + withheld.size()) {
                continue;
            }
            switch (look(place, work, official, stop)) {
                case FoundCode.Found found -> {
                    return found;
                }
                case FoundCode.Withheld own -> withheld.add(own);
                case FoundCode.Failed failed -> failures.add(failed.sentence());
                case FoundCode.None _ -> {
                    // another work's
                }
            }
        }
        if (!withheld.isEmpty()) {
            return withheld.getFirst();
        }
        return failures.isEmpty() ? new FoundCode.None() : new FoundCode.Failed(failures.getFirst());
    }

    /**
     * Where code may be.
     *
     * @param said        what the search tells of it; empty where it was not searched
     * @param trusted     whether the work itself, or its source, calls it its code
     */
    private record Place(CodeAddress address, String said, boolean trusted, String words) {}

    /** The search is asked only when it is reached. */
    private Iterable<Place> places(WorkFacts work, List<String> named, List<String> texts, List<String> failures,
            Cancellation stop) {
        List<Place> known = new ArrayList<>();
        named.forEach(text -> CodeAddress.first(text).ifPresent(at -> known.add(new Place(at, "", true, text))));
        int passing = 0;
        for (String text : texts) {
            for (CodeLink link : links.in(text)) {
                if (link.own() || passing++ < MOST_NAMED) {
                    known.add(new Place(link.address(), "", link.own(), link.words()));
                }
            }
        }
        return () -> new Lazily<>(known.iterator(), () -> searched(work, failures, stop).iterator());
    }

    private List<Place> searched(WorkFacts work, List<String> failures, Cancellation stop) {
        if (search == null) {
            return List.of();
        }
        try {
            List<GithubRepository> all = new ArrayList<>(search.byTitle(work.title(), stop));
            if (all.isEmpty() && !work.names().isEmpty() && !work.families().isEmpty()) {
                all.addAll(search.byMethod(work.names().getFirst(), work.families().getFirst(), stop));
            }
            return all.stream().filter(one -> !one.fork())
                    .map(one -> new Place(one.address(), one.description(), false, "")).toList();
        } catch (ProblemException e) {
            failures.add(e.sentence().words());
            return List.of();
        }
    }

    private FoundCode look(Place place, WorkFacts work, @Nullable OfficialCode official, Cancellation stop) {
        String name = place.address.toString();
        if (official != null && official.isOwn("https://" + name)) {
            return new FoundCode.Withheld(place.address, OFFICIAL);
        }
        try {
            Snapshot snapshot = store.newest(name).orElseGet(() -> fetched(place.address, stop));
            if (official != null && official.isOfficial(asWork(snapshot, place, work))) {
                return new FoundCode.Withheld(place.address, OFFICIAL);
            }
            Optional<About> why = about.of(snapshot.files(), place.address.name(), place.said, work);
            return why.or(() -> place.trusted ? Optional.of(told(place)) : Optional.empty())
                    .<FoundCode>map(evidence -> new FoundCode.Found(place.address, snapshot, evidence))
                    .orElseGet(FoundCode.None::new);
        } catch (ProblemException e) {
            return new FoundCode.Failed(e.sentence().words());
        }
    }

    private Snapshot fetched(CodeAddress address, Cancellation stop) {
        Snapshot snapshot = clone.fetch(address.https(), address.toString(), stop);
        store.keep(snapshot);
        return snapshot;
    }

    /** The cited work's title is not the repository's: it tells nothing of whose code it is. */
    private static FoundWork asWork(Snapshot snapshot, Place place, WorkFacts work) {
        return new FoundWork("code", work.title(), snapshot.commit(), snapshot.files(),
                List.of(snapshot.address(), place.address.name()), List.of(snapshot.repository("")));
    }

    private static About told(Place place) {
        return new About(About.By.WORK_ITSELF, "", 0, place.words, false);
    }
}
