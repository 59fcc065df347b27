package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** Sets small papers for tests: text at given places, from the top left corner of the page, and rules. */
final class TypesetPdf implements AutoCloseable {
    static final double LEFT = 55;
    static final double RIGHT = 310;
    static final double LEADING = 12;

    private final PDDocument document = new PDDocument();
    private final PDFont font;
    private PDPageContentStream content;

    TypesetPdf() {
        try (InputStream in = Objects.requireNonNull(
                PDDocument.class.getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"))) {
            font = PDType0Font.load(document, in, true);
            content = newPage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PDPageContentStream newPage() throws IOException {
        PDPage page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    TypesetPdf page() {
        return run(() -> {
            content.close();
            content = newPage();
        });
    }

    /** Sets one line; its baseline lies at y. */
    TypesetPdf at(double x, double y, double size, String text) {
        return run(() -> {
            content.beginText();
            content.setFont(font, (float) size);
            content.newLineAtOffset((float) x, (float) (PDRectangle.LETTER.getHeight() - y));
            content.showText(text);
            content.endText();
        });
    }

    /** Sets lines of 10 points under each other. */
    TypesetPdf lines(double x, double y, String... lines) {
        for (int i = 0; i < lines.length; i++) {
            at(x, y + i * LEADING, 10, lines[i]);
        }
        return this;
    }

    TypesetPdf rule(double fromX, double toX, double y) {
        return run(() -> {
            content.setLineWidth(.5f);
            content.moveTo((float) fromX, (float) (PDRectangle.LETTER.getHeight() - y));
            content.lineTo((float) toX, (float) (PDRectangle.LETTER.getHeight() - y));
            content.stroke();
        });
    }

    Path save(Path file) {
        run(() -> {
            content.close();
            document.save(file.toFile());
        });
        return file;
    }

    PDDocument document() {
        return document;
    }

    @Override
    public void close() {
        run(document::close);
    }

    private TypesetPdf run(Step step) {
        try {
            step.run();
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Step {
        void run() throws IOException;
    }
}
