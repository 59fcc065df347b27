package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnreadablePdfTest {
    @TempDir
    private Path folder;

    @Test
    void aMissingFileIsSaid() {
        assertThat(problem(folder.resolve("none.pdf"))).isEqualTo("paper.missing");
    }

    @Test
    void anotherKindOfFileIsSaidToBeNoPdf() throws Exception {
        assertThat(problem(Files.writeString(folder.resolve("page.html"), "<html>404</html>")))
                .isEqualTo("paper.notPdf");
        assertThat(problem(folder)).isEqualTo("paper.notPdf");
    }

    @Test
    void aTornFileIsDamaged() throws Exception {
        assertThat(problem(Files.writeString(folder.resolve("torn.pdf"), "%PDF-1.5\n%%EOF"))).isEqualTo("paper.broken");
    }

    @Test
    void anEncryptedFileNeedsItsPassword() throws Exception {
        try (TypesetPdf pdf = new TypesetPdf()) {
            pdf.lines(55, 80, "secret text");
            pdf.document().protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            assertThat(problem(pdf.save(folder.resolve("locked.pdf")))).isEqualTo("paper.locked");
        }
    }

    @Test
    void aFileWithoutPagesIsEmpty() throws Exception {
        Path file = folder.resolve("empty.pdf");
        try (PDDocument document = new PDDocument()) {
            document.save(file.toFile());
        }
        assertThat(problem(file)).isEqualTo("paper.empty");
    }

    @Test
    void pagesWithoutTextAskForRecognition() {
        try (TypesetPdf pdf = new TypesetPdf()) {
            assertThat(problem(pdf.rule(50, 300, 200).save(folder.resolve("scan.pdf")))).isEqualTo("paper.noText");
        }
    }

    @Test
    void lettersThatMakeNoWordsAskForRecognition() {
        try (TypesetPdf pdf = new TypesetPdf()) {
            for (int line = 0; line < 20; line++) {
                pdf.lines(55, 80 + 12 * line, "!\"#$%&()*+,-./:;<=>? [xq] @^_{|}~ 0123 #zx");
            }
            assertThat(problem(pdf.save(folder.resolve("garbled.pdf")))).isEqualTo("paper.garbled");
        }
    }

    @Test
    void aStoppedReaderStops() throws Exception {
        Cancellation stop = new Cancellation();
        stop.cancel();
        try (TypesetPdf pdf = new TypesetPdf()) {
            Path file = pdf.lines(55, 80, "text").save(folder.resolve("any.pdf"));
            assertThatThrownBy(() -> new PdfReader().read(file, stop)).isInstanceOf(CancellationException.class);
        }
    }

    private static String problem(Path file) {
        ProblemException problem = catchThrowableOfType(ProblemException.class,
                () -> new PdfReader().read(file, new Cancellation()));
        assertThat(problem.getMessage()).as("words for the user").doesNotContain("{0}");
        return problem.sentence().key();
    }
}
