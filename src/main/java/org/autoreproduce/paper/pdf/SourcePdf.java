package org.autoreproduce.paper.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.source.SourcePaper;
import org.autoreproduce.paper.typeset.SetPage;
import org.autoreproduce.paper.typeset.Setter;
import org.autoreproduce.paper.typeset.Setting;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** Writes a source paper as a PDF. The same paper gives the same bytes: they hold no time and no name. Stateless. */
public final class SourcePdf {

    /**
     * A PDF and the document with its places.
     *
     * @param pdf the file's bytes
     */
    public record Written(byte[] pdf, Document document) {}

    /**
     * Sets and writes a paper.
     *
     * @param remark  printed small at the head of the first page
     * @param arxivId of the paper, without version; null where it is not known
     */
    public Written write(SourcePaper paper, String remark, @Nullable String arxivId, Cancellation stop) {
        try (Typeface typeface = new Typeface()) {
            Setting setting = new Setter(paper, typeface).set(remark, arxivId, stop);
            byte[] pdf = drawn(setting, typeface, stop);
            return new Written(pdf, setting.document().apply(new Hashes().of(pdf)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] drawn(Setting setting, Typeface typeface, Cancellation stop) throws IOException {
        try (PDDocument pdf = new PDDocument()) {
            Map<String, PDType0Font> fonts = new TreeMap<>();
            for (SetPage page : setting.pages()) {
                stop.check();
                PDPage sheet = new PDPage(new PDRectangle((float) setting.width(), (float) setting.height()));
                pdf.addPage(sheet);
                try (PDPageContentStream out = new PDPageContentStream(pdf, sheet)) {
                    new Sheet(pdf, out, typeface, fonts, setting.height()).draw(page);
                }
            }
            pdf.setDocumentId(0L);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes, CompressParameters.NO_COMPRESSION);
            return bytes.toByteArray();
        }
    }

    /** One page being drawn. */
    private record Sheet(PDDocument pdf, PDPageContentStream out, Typeface typeface, Map<String, PDType0Font> fonts,
            double height) {

        void draw(SetPage page) throws IOException {
            for (SetPage.Rule rule : page.rules()) {
                out.setLineWidth((float) rule.thickness());
                float y = (float) (height - rule.y());
                out.moveTo((float) rule.x(), y);
                out.lineTo((float) (rule.x() + rule.width()), y);
                out.stroke();
            }
            for (SetPage.Run run : page.runs()) {
                draw(run);
            }
        }

        /** Letters of one font are shown together; each font begins where the last one ended. */
        private void draw(SetPage.Run run) throws IOException {
            double x = run.x();
            double from = x;
            String font = "";
            StringBuilder letters = new StringBuilder();
            for (int letter : run.text().codePoints().toArray()) {
                Typeface.Glyph glyph = typeface.glyph(letter, run.face());
                if (!glyph.font().equals(font)) {
                    show(letters, font, from, run);
                    font = glyph.font();
                    from = x;
                }
                letters.appendCodePoint(glyph.letter());
                x += glyph.width() * run.size() / 1000;
            }
            show(letters, font, from, run);
        }

        private void show(StringBuilder letters, String font, double x, SetPage.Run run) throws IOException {
            if (!letters.isEmpty()) {
                out.beginText();
                out.setFont(font(font), (float) run.size());
                out.newLineAtOffset((float) x, (float) (height - run.baseline()));
                out.showText(letters.toString());
                out.endText();
                letters.setLength(0);
            }
        }

        private PDType0Font font(String file) throws IOException {
            PDType0Font known = fonts.get(file);
            if (known == null) {
                known = PDType0Font.load(pdf, typeface.ttf(file), true);
                fonts.put(file, known);
            }
            return known;
        }
    }
}
