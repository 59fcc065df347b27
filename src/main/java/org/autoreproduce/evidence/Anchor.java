package org.autoreproduce.evidence;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * Where something stands. All evidence links are anchors; each is found again by position, then by quote, and shown as
 * lost where neither holds.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "at")
@JsonSubTypes({@JsonSubTypes.Type(value = Anchor.Passage.class, name = "passage"),
        @JsonSubTypes.Type(value = Anchor.Code.class, name = "code"),
        @JsonSubTypes.Type(value = Anchor.Metric.class, name = "metric"),
        @JsonSubTypes.Type(value = Anchor.Item.class, name = "item")})
public sealed interface Anchor {

    /**
     * A stretch of a document, told by its text as in the W3C Web Annotation model's text quote selector.
     *
     * @param document hash of the document's file
     * @param page     the first page it stands on, from 1
     * @param boxes    one for each line, on one or more pages
     * @param quote    the exact text
     * @param prefix   some text before it, may be empty
     * @param suffix   some text after it, may be empty
     */
    record Passage(String document, int page, List<Box> boxes, String quote, String prefix,
            String suffix) implements Anchor {
        /** Copies the boxes. */
        public Passage {
            boxes = List.copyOf(boxes);
        }
    }

    /**
     * Lines of a file in a commit or in a work's tree.
     *
     * @param commit commit id of the project, or what names the version of a cited work's tree
     * @param file   relative path with forward slashes
     * @param from   first line, from 1
     * @param to     last line, inclusive
     * @param hash   hash of these lines' text
     */
    record Code(String commit, String file, int from, int to, String hash) implements Anchor {}

    /**
     * A line of a run's metrics file.
     *
     * @param run  four digits, as 0007
     * @param line from 1
     */
    record Metric(String run, int line) implements Anchor {}

    /** Another item. */
    record Item(Id id) implements Anchor {}
}
