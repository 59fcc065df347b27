package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** A file that somebody says is a PDF, and the sentences for when it is none or cannot be read. */
record PdfFile(Path path) {
    private static final byte[] MARK = {'%', 'P', 'D', 'F', '-'};
    /** Some files have a few bytes before their mark. */
    private static final int MARK_WITHIN = 1024;

    /** As people call it. */
    String name() {
        return path.getFileName() == null ? path.toString() : path.getFileName().toString();
    }

    /** Fails with a sentence where it is missing, no file, unreadable or of another kind. */
    void check() throws IOException {
        if (!Files.exists(path)) {
            throw new ProblemException("paper.missing", path);
        }
        if (Files.isDirectory(path)) {
            throw new ProblemException("paper.notPdf", name());
        }
        if (!Files.isReadable(path)) {
            throw new ProblemException("paper.unreadable", path);
        }
        try (var in = Files.newInputStream(path)) {
            byte[] head = in.readNBytes(MARK_WITHIN);
            for (int i = 0; i + MARK.length <= head.length; i++) {
                if (Arrays.equals(head, i, i + MARK.length, MARK, 0, MARK.length)) {
                    return;
                }
            }
        }
        throw new ProblemException("paper.notPdf", name());
    }

    /** What a failure of PDFBox means for the user. */
    ProblemException problem(IOException failure) {
        return new ProblemException(failure,
                Sentence.of(failure instanceof InvalidPasswordException ? "paper.locked" : "paper.broken", name()));
    }

    /** Fails with a sentence where it has no pages. */
    void checkPages(int pages) {
        if (pages == 0) {
            throw new ProblemException("paper.empty", name());
        }
    }
}
