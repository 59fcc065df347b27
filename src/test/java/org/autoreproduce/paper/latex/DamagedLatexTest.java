package org.autoreproduce.paper.latex;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Whatever is broken in a paper's source: it is read as far as may be, or a sentence says why not. */
class DamagedLatexTest {
    private static final int ROUNDS = 300;
    private static final List<String> SHARDS = List.of("{", "}", "\\", "$", "$$", "&", "#1", "%", "[", "]",
            "\\begin{tabular}",
            "\\end{table}", "\\begin{align}", "\\end{document}", "\\iffalse ", "\\fi ", "\\else ", "\\def\\x",
            "\\newcommand",
            "\\cite{", "\\verb|", "\\multicolumn{99999}{c}{", "\\multirow{-3}{*}", "\\item", "\\bibitem",
            "\\input{main}",
            "\\csname", "\\\\", "^", "_", "\\frac", "\\left(", "\\footnote{", "\\begin{verbatim}", "\\caption{",
            "\uE002", "\0");

    @Test
    void damagedPapersAreReadOrRefused() {
        Random random = new Random(20);
        int read = 0;
        for (int i = 0; i < ROUNDS; i++) {
            String text = new String(Tex.example().get("main.tex"), StandardCharsets.UTF_8);
            for (int j = 0; j <= i % 6; j++) {
                text = damaged(text, random);
            }
            SortedMap<String, byte[]> files = Tex.example();
            files.put("main.tex", text.getBytes(StandardCharsets.UTF_8));
            String tried = text;
            boolean done = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> tried(files),
                    () -> tried);
            read += done ? 1 : 0;
        }
        assertThat(read).isGreaterThan(ROUNDS / 2);
    }

    private static boolean tried(SortedMap<String, byte[]> files) {
        try {
            return new LatexReader().read(new org.autoreproduce.paper.source.SourceFiles(files), null,
                    new org.autoreproduce.process.Cancellation()).isPresent();
        } catch (ProblemException e) {
            return false;
        }
    }

    private static String damaged(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int at = random.nextInt(text.length());
        int to = Math.min(text.length(), at + random.nextInt(60));
        return switch (random.nextInt(4)) {
            case 0 -> text.substring(0, at) + text.substring(to);
            case 1 -> text.substring(0, at) + text.substring(at, to).repeat(3) + text.substring(to);
            case 2 -> text.substring(0, at);
            default -> text.substring(0, at) + SHARDS.get(random.nextInt(SHARDS.size())) + text.substring(at);
        };
    }
}
