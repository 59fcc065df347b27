package org.autoreproduce.paper.ocr;

import java.nio.file.Path;
import java.util.Set;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.DocumentReader;
import org.autoreproduce.paper.PaperHead;
import org.autoreproduce.paper.Recogniser;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Reads papers with another reader, and where that finds no text, what was recognised in them before, if it was. */
public final class PicturesReader implements DocumentReader {
    /** Problems of papers whose pages can be recognised. */
    private static final Set<String> PICTURES = Set.of("paper.noText", "paper.garbled");

    private final DocumentReader plain;
    private final Recogniser recogniser;

    /** Over that reader. */
    public PicturesReader(DocumentReader plain, Recogniser recogniser) {
        this.plain = plain;
        this.recogniser = recogniser;
    }

    /** Whether that problem is one that recognising the pages solves. */
    public static boolean solves(String problem) {
        return PICTURES.contains(problem);
    }

    @Override
    public Document read(Path file, Cancellation stop) {
        try {
            return plain.read(file, stop);
        } catch (ProblemException e) {
            return known(file, e, stop);
        }
    }

    @Override
    public PaperHead head(Path file, Cancellation stop) {
        try {
            return plain.head(file, stop);
        } catch (ProblemException e) {
            return PaperHead.of(known(file, e, stop));
        }
    }

    private Document known(Path file, ProblemException problem, Cancellation stop) {
        if (!solves(problem.sentence().key())) {
            throw problem;
        }
        return recogniser.known(file, stop).orElseThrow(() -> problem);
    }
}
