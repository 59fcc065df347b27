package org.autoreproduce.pipeline.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.autoreproduce.agent.Briefing;
import org.autoreproduce.agent.CodeAgent;
import org.autoreproduce.agent.read.MineReader;
import org.autoreproduce.agent.reply.FilesReply;
import org.autoreproduce.agent.reply.MineReply;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.pipeline.Artefact;
import org.autoreproduce.pipeline.StageContext;
import org.autoreproduce.study.Question;
import org.autoreproduce.study.Snippet;
import org.autoreproduce.study.Work;

/** Cuts out of one cited work what answers open questions; a small work is shown whole, of a large one files are chosen. */
final class Mining {
    private static final int MOST_LINES = 1_500;

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
        List<FoundWork.TextFile> masked = files.stream()
                .map(file -> new FoundWork.TextFile(file.path(), briefing.file(file.path(), file.text()))).toList();
        List<FoundWork.TextFile> chosen = cut(
                masked.stream().mapToInt(FoundWork.TextFile::lines).sum() <= MOST_LINES
                        ? masked
                        : choose(work, masked));
        MineReader reader = new MineReader(work, chosen, questions);
        MineReply reply = agent.mine(context.talk(),
                Map.of("work", work.title(), "overall", briefing.text(overall), "questions",
                        briefing.questions(questions), "files",
                        chosen.stream().map(Mining::numbered).collect(Collectors.joining("\n\n"))),
                reader::check);
        context.dossier().saveText(Artefact.summary(work.id().toString()), reply.summary().strip() + "\n");
        return reader.read(reply, context.ids());
    }

    private List<FoundWork.TextFile> choose(Work work, List<FoundWork.TextFile> files) {
        FilesReply reply = agent.files(context.talk(),
                Map.of("work", work.title(), "budget", Integer.toString(MOST_LINES), "questions",
                        briefing.questions(questions), "files",
                        files.stream().map(file -> file.path() + "  (" + file.lines() + " lines)")
                                .collect(Collectors.joining("\n"))),
                MineReader.files(files));
        return reply.files().stream().distinct()
                .flatMap(path -> files.stream().filter(file -> file.path().equals(path))).toList();
    }

    /** No more lines than fit; the last file may be cut. */
    private static List<FoundWork.TextFile> cut(List<FoundWork.TextFile> files) {
        List<FoundWork.TextFile> kept = new ArrayList<>();
        int left = MOST_LINES;
        for (FoundWork.TextFile file : files) {
            if (left > 0) {
                String text = file.text().lines().limit(left).collect(Collectors.joining("\n"));
                kept.add(new FoundWork.TextFile(file.path(), text));
                left -= (int) text.lines().count();
            }
        }
        return kept;
    }

    private static String numbered(FoundWork.TextFile file) {
        StringBuilder out = new StringBuilder("== " + file.path() + "\n");
        int number = 0;
        for (String line : file.text().split("\n", -1)) {
            number++;
            out.append(number).append('|').append(line).append('\n');
        }
        return out.toString().stripTrailing();
    }
}
