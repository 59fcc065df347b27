package org.autoreproduce.agent.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.agent.reply.FilesReply;
import org.autoreproduce.agent.reply.MineReply;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.evidence.Kind;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.excerpt.Excerpt;
import org.autoreproduce.llm.reply.Checked;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;

/** Checks what was cut out of a cited work: the lines must be there. */
public final class MineReader {
    private static final int LONGEST = 60;

    private final Work work;
    private final List<Excerpt> files;
    private final List<String> questions;
    private final Hashes hashes = new Hashes();

    /** For the files of a work, and of them what the model was shown. */
    public MineReader(Work work, List<Excerpt> files, List<Question> questions) {
        this.work = work;
        this.files = files;
        this.questions = questions.stream().map(question -> question.id().toString()).toList();
    }

    /** The check of a choice among these files. */
    public static Function<FilesReply, Checked<FilesReply>> files(List<FoundWork.TextFile> files) {
        return reply -> Checked.of(reply,
                reply.files().stream().filter(path -> files.stream().noneMatch(file -> file.path().equals(path)))
                        .map(path -> "files: there is no file " + path + ".").toList());
    }

    /** The reply itself if it holds. */
    public Checked<MineReply> check(MineReply reply) {
        List<String> faults = new ArrayList<>();
        for (MineReply.Cut cut : reply.snippets()) {
            Optional<Excerpt> shown = shown(cut);
            int lines = shown.map(MineReader::lines).orElse(0);
            if (lines == 0) {
                faults.add("snippets: there is no file " + cut.file() + ".");
            } else if (cut.from() > cut.to() || cut.to() > lines) {
                faults.add("snippets: %s has the lines 1 to %d, not %d to %d.".formatted(cut.file(), lines, cut.from(),
                        cut.to()));
            } else if (cut.to() - cut.from() >= LONGEST) {
                faults.add("snippets: %s %d to %d is longer than %d lines.".formatted(cut.file(), cut.from(), cut.to(),
                        LONGEST));
            } else if (shown.filter(file -> file.shows(cut.from(), cut.to())).isEmpty()) {
                faults.add("snippets: of %s the lines %d to %d were not all shown.".formatted(cut.file(), cut.from(),
                        cut.to()));
            }
            cut.answers().stream().filter(id -> !questions.contains(id))
                    .forEach(id -> faults.add("snippets: there is no question " + id + "."));
        }
        return Checked.of(reply, faults);
    }

    /** The snippets of a reply that was found good; lines that were cut out twice are one, which answers all. */
    public List<Snippet> read(MineReply reply, Ids ids) {
        Map<Id, Snippet> byId = new LinkedHashMap<>();
        snippets(reply, ids).forEach(snippet -> byId.merge(snippet.id(), snippet, MineReader::together));
        return List.copyOf(byId.values());
    }

    private static Snippet together(Snippet one, Snippet other) {
        return new Snippet(one.id(), one.work(), one.where(), one.text(), one.note(),
                Stream.concat(one.answers().stream(), other.answers().stream()).distinct().toList());
    }

    private List<Snippet> snippets(MineReply reply, Ids ids) {
        return reply.snippets().stream().map(cut -> {
            String text = shown(cut).orElseThrow().file().text().lines().skip(cut.from() - 1L)
                    .limit(cut.to() - cut.from() + 1L).collect(Collectors.joining("\n"));
            Anchor.Code where = new Anchor.Code(Objects.requireNonNullElse(work.version(), ""), cut.file(), cut.from(),
                    cut.to(), hashes.of(text));
            Id id = ids.of(Kind.SNIPPET, work.id() + "|" + cut.file() + "|" + text);
            return new Snippet(id, work.id(), where, text, cut.note(), cut.answers().stream().map(Id::of).toList());
        }).toList();
    }

    private Optional<Excerpt> shown(MineReply.Cut cut) {
        return files.stream().filter(file -> file.file().path().equals(cut.file())).findFirst();
    }

    private static int lines(Excerpt excerpt) {
        return excerpt.file().text().split("\n", -1).length;
    }
}
