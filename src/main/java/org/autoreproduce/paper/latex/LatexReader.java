package org.autoreproduce.paper.latex;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.paper.source.SourcePaper;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/** Reads a paper's LaTeX. TeX is never run: what is read is words, structure and the paper's simple macros. Stateless. */
public final class LatexReader {
    private static final Pattern PACKAGES = Pattern
            .compile("(?m)^[^%\\n]*\\\\(?:usepackage|RequirePackage)\\s*(?:\\[[^\\]]*])?\\s*\\{([^}]*)}");
    private static final Pattern CHAPTERS = Pattern
            .compile("\\\\documentclass[^{]*\\{(?:\\w*book|\\w*report|\\w*thesis)}");
    private static final int OWN_PACKAGE = 60_000;

    /**
     * Reads the files of one paper.
     *
     * @param main the main file where somebody named it; else it is found
     * @return empty where none of them is a LaTeX document
     * @throws ProblemException      where its macros never end, or it holds no text
     * @throws CancellationException when it was stopped
     */
    public Optional<SourcePaper> read(SourceFiles files, @Nullable String main, Cancellation stop) {
        return Inputs.of(files, main).map(inputs -> read(inputs, stop));
    }

    private static SourcePaper read(Inputs inputs, Cancellation stop) {
        String text = inputs.file(inputs.main(), "").orElse("");
        Expander from = new Expander(inputs, new Limits(stop));
        from.definitions().protect(Set.copyOf(WordList.read("reserved.txt")));
        Numbering numbering = new Numbering();
        Inline inline = new Inline(from, numbering, new Vocabulary());
        Parts parts = new Parts();
        Front front = new Front(from, inline);
        References references = new References(inputs, inline, parts);
        Reading reading = Reading.of(from, inline, numbering, parts, references);
        references.typed(reading.paragraph().ink()::take);
        Publishing publishing = new Publishing(reading);
        Body body = new Body(reading, front, publishing);
        packages(text, inputs, from);
        if (CHAPTERS.matcher(text).find()) {
            body.chapters();
        }
        from.push(new Lexer(text, false));
        body.run(!text.contains("\\begin{document}"));
        references.end();
        List<Part> all = printed(parts, front, numbering, references, text);
        if (all.stream().allMatch(part -> part instanceof Part.Text words && words.kind() == BlockKind.TITLE)) {
            throw new ProblemException("paper.source.no-text", inputs.main());
        }
        return new SourcePaper(TextOrigin.LATEX, front.names(), publishing.publication(),
                inline.urls().stream().distinct().toList(), all);
    }

    /** Takes up what the paper's own packages define; those of conferences mean layout. */
    private static void packages(String text, Inputs inputs, Expander from) {
        Matcher used = PACKAGES.matcher(text);
        while (used.find()) {
            for (String name : used.group(1).split("\\s*,\\s*")) {
                inputs.file(name.strip() + ".sty", "")
                        .filter(code -> code.length() < OWN_PACKAGE && !code.contains("maketitle"))
                        .ifPresent(code -> {
                            from.push(new Lexer(code, true));
                            for (Token token = from.next(); token != null; token = from.next()) {
                                // only its definitions count
                                from.limits().token();
                            }
                        });
            }
        }
    }

    private static List<Part> printed(Parts parts, Front front, Numbering numbering, References references,
            String text) {
        boolean authorYear = new CiteStyle(text).authorYear(references.style());
        Citing citing = new Citing(parts.entries(), authorYear);
        Function<String, Flow> words = marked -> citing
                .flow(Marks.referred(Marks.referred(marked, numbering), numbering));
        List<Part> all = new ArrayList<>();
        if (!front.title().isEmpty()) {
            all.add(Part.Text.of(BlockKind.TITLE, words.apply(front.title())));
        }
        if (!front.printed().isEmpty()) {
            all.add(Part.Text.of(BlockKind.AUTHORS, words.apply(front.printed())));
        }
        all.addAll(parts.printed(words, citing::printed));
        return all;
    }
}
