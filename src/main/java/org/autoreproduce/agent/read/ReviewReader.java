package org.autoreproduce.agent.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.agent.reply.ReviewReply;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.paper.Document;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Requirement;
import org.jspecify.annotations.Nullable;

/** Checks a review against the paper: every requirement must stand on a passage that is really there. */
public final class ReviewReader {
    private final Document document;
    private final Area area;

    /**
     * For one paper.
     *
     * @param area of items that name none
     */
    public ReviewReader(Document document, Area area) {
        this.document = document;
        this.area = area;
    }

    /** What a review found. */
    public record Reviewed(List<Requirement> requirements, List<Question> questions) {}

    /** The reply itself if it holds. */
    public Checked<ReviewReply> check(ReviewReply reply) {
        List<String> faults = new ArrayList<>();
        for (ReviewReply.Item item : reply.requirements()) {
            if (document.find(item.quote()).isEmpty()) {
                faults.add("requirements: this quote does not stand in the paper, word for word and in one piece: \""
                        + item.quote() + "\"");
            }
        }
        for (ReviewReply.Open open : reply.questions()) {
            open.requirements().stream().filter(index -> index < 0 || index >= reply.requirements().size())
                    .forEach(index -> faults.add("questions: there is no requirement at position " + index + "."));
        }
        return Checked.of(reply, faults);
    }

    /** The items of a reply that was found good. */
    public Reviewed read(ReviewReply reply, Ids ids) {
        List<Requirement> requirements = new ArrayList<>();
        List<Anchor.Passage> places = reply.requirements().stream()
                .map(item -> document.find(item.quote()).orElseThrow()).toList();
        List<String> quotes = places.stream().map(where -> fingerprint(where.quote())).toList();
        for (int i = 0; i < places.size(); i++) {
            ReviewReply.Item item = reply.requirements().get(i);
            // a requirement that is put in other words is the same one, as long as its passage has no other
            String quote = quotes.get(i);
            boolean alone = quotes.indexOf(quote) == quotes.lastIndexOf(quote);
            Id id = ids.of(Kind.REQUIREMENT, alone ? quote : quote + "|" + fingerprint(item.statement()));
            requirements.add(new Requirement(id, area(item.area()), item.statement(), item.testable(), places.get(i)));
        }
        List<Question> questions = reply.questions().stream()
                .map(open -> new Question(ids.of(Kind.QUESTION, fingerprint(open.question())), area(open.area()),
                        open.question(), open.why(),
                        open.requirements().stream().map(index -> requirements.get(index).id()).toList()))
                .toList();
        return new Reviewed(requirements, questions);
    }

    private Area area(@Nullable String name) {
        return Optional.ofNullable(name).map(text -> Area.valueOf(text.toUpperCase(Locale.ROOT))).orElse(area);
    }

    /** The same words, however spaced and written, are the same thing. */
    private static String fingerprint(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}|]+", " ").strip();
    }
}
