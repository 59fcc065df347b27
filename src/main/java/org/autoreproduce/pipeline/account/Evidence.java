package org.autoreproduce.pipeline.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.report.ReportData;
import org.jspecify.annotations.Nullable;

/**
 * Where every item of a project stands: claims in the paper, in metrics files and in code; requirements in the paper, in
 * code and in tests; assumptions in the paper, in ancestors and in the config. Can be asked both ways.
 *
 * @param links in the order of the items
 */
public record Evidence(List<Link> links) {
    /** The commit of a code anchor that means the folder as it lies there now; its files are relative to code/. */
    public static final String NOW = "";
    /** What a code anchor's commit begins with where it means the program that a run ran: "run:0007". */
    public static final String RUN = "run:";

    /** Copies the list. */
    public Evidence {
        links = List.copyOf(links);
    }

    /**
     * That an item stands somewhere.
     *
     * @param words what the item says, for a tooltip
     */
    public record Link(Id id, Anchor anchor, String words) {}

    /** Of a project whose config.yaml reads so; null where it has none. */
    public static Evidence of(Found found, ReportData report, @Nullable String config) {
        return new Evidence(new EvidenceLinks(found, report, config).all());
    }

    /** Where else the thing at an anchor stands, and what stands there. */
    public List<Anchor> related(Anchor anchor) {
        List<Anchor> related = new ArrayList<>();
        if (anchor instanceof Anchor.Item(Id id)) {
            of(id).map(Link::anchor).forEach(related::add);
        } else {
            at(anchor).forEach(link -> {
                related.add(new Anchor.Item(link.id()));
                of(link.id()).map(Link::anchor).filter(other -> !other.equals(anchor)).forEach(related::add);
            });
        }
        return related.stream().distinct().toList();
    }

    /** Where an item stands. */
    public Stream<Link> of(Id id) {
        return links.stream().filter(link -> link.id().equals(id));
    }

    /** What stands in this file of the program as it lies there now, relative to code/. */
    public List<Link> inFile(String file) {
        return links.stream().filter(code(code -> code.commit().equals(NOW) && code.file().equals(file))).toList();
    }

    /** What an item says; empty where nothing is known of it. */
    public Optional<String> words(Id id) {
        return of(id).map(Link::words).findFirst();
    }

    private Stream<Link> at(Anchor anchor) {
        return anchor instanceof Anchor.Code wanted
                ? links.stream().filter(code(code -> code.commit().equals(wanted.commit())
                        && code.file().equals(wanted.file()) && code.from() <= wanted.to()
                        && wanted.from() <= code.to()))
                : links.stream().filter(link -> link.anchor().equals(anchor));
    }

    private static Predicate<Link> code(Predicate<Anchor.Code> wanted) {
        return link -> link.anchor() instanceof Anchor.Code code && wanted.test(code);
    }
}
