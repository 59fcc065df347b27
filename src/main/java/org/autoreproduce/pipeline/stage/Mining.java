package org.autoreproduce.pipeline.stage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.read.MineReader;
import org.autoreproduce.agent.reply.FilesReply;
import org.autoreproduce.agent.reply.MineReply;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.excerpt.Excerpt;
import org.autoreproduce.lineage.excerpt.FileRanking;
import org.autoreproduce.lineage.excerpt.Scored;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;

/** Cuts out of one cited work what answers open questions; a small work is shown whole, of a large one files are chosen. */
final class Mining {
    private static final int MOST_LINES = 1_500;
    private static final int MOST_SIGNS = 300_000;
    private static final int LONGEST_LINE = 8_000;
    private static final int TOKENS_A_LINE = 12;
    /** More are not offered to choose from. */
    private static final int MOST_FILES = 80;
    /** Signs that begin a new line or are not seen: whoever has them in a file's name wants it to look like something else. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final CodeAgent agent;
    private final StageContext context;
    private final Briefing briefing;
    private final List<Question> questions;
    private final String overall;

    Mining(CodeAgent agent, StageContext context, Briefing briefing, List<Question> questions, String overall) {
        this.agent = agent;
        this.context = context;
        this.briefing = briefing;
        this.questions = questions;
        this.overall = overall;
    }

    List<Snippet> mine(Work work, List<FoundWork.TextFile> files) {
        List<FoundWork.TextFile> masked = files.stream().filter(file -> !HIDDEN.matcher(file.path()).find())
                .map(file -> new FoundWork.TextFile(file.path(), briefing.file(file.path(), file.text())))
                .map(Mining::plain)
                .toList();
        List<Excerpt> shown = isSmall(masked)
                ? masked.stream().map(Excerpt::whole).toList()
                : choose(work, masked);
        MineReader reader = new MineReader(work, shown, questions);
        MineReply reply = agent.mine(context.talk(),
                Map.of("work", work.title(), "overall", briefing.text(overall), "questions",
                        briefing.questions(questions), "files",
                        shown.stream().map(Excerpt::numbered).collect(Collectors.joining("\n\n"))),
                reader::check);
        context.dossier().saveText(Artefact.summary(work.id().toString()), reply.summary().strip() + "\n");
        return reader.read(reply, context.ids());
    }

    /** The agent chooses among the files that rank best; those too large for the rest of the room are cut to what fits. */
    private List<Excerpt> choose(Work work, List<FoundWork.TextFile> files) {
        FileRanking ranking = new FileRanking(
                questions.stream().map(question -> question.question() + " " + question.why()).toList());
        List<Scored> ranked = ranking.rank(files);
        List<FoundWork.TextFile> best = ranked.stream().limit(MOST_FILES).map(Scored::file)
                .sorted(Comparator.comparing(FoundWork.TextFile::path)).toList();
        FilesReply reply = agent.files(context.talk(),
                Map.of("work", work.title(), "budget", Integer.toString(MOST_LINES), "questions",
                        briefing.questions(questions), "files",
                        best.stream().map(file -> file.path() + "  (" + file.lines() + " lines)")
                                .collect(Collectors.joining("\n"))),
                MineReader.files(best));
        List<Scored> chosen = reply.files().stream().distinct()
                .flatMap(path -> ranked.stream().filter(one -> one.file().path().equals(path))).toList();
        return ranking.within(chosen, MOST_LINES * TOKENS_A_LINE);
    }

    private static boolean isSmall(List<FoundWork.TextFile> files) {
        return files.stream().mapToInt(FoundWork.TextFile::lines).sum() <= MOST_LINES
                && files.stream().mapToInt(file -> file.text().length()).sum() <= MOST_SIGNS;
    }

    /** Lines end with a line feed, the last one with nothing; nobody writes lines without an end for people to read. */
    private static FoundWork.TextFile plain(FoundWork.TextFile file) {
        return new FoundWork.TextFile(file.path(),
                file.text().lines()
                        .map(line -> line.length() > LONGEST_LINE ? line.substring(0, LONGEST_LINE) + " …" : line)
                        .collect(Collectors.joining("\n")));
    }
}
