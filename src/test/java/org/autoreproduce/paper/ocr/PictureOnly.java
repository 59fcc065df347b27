package org.autoreproduce.paper.ocr;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Makes of a PDF one whose pages are pictures, as a scanner does. */
final class PictureOnly {
    private PictureOnly() {}

    /** The first pages of a file, at most so many. */
    static Path of(Path pdf, int pages, int dpi, Path to) throws IOException {
        try (PDDocument from = Loader.loadPDF(pdf.toFile()); PDDocument made = new PDDocument()) {
            PDFRenderer renderer = new PDFRenderer(from);
            for (int i = 0; i < Math.min(pages, from.getNumberOfPages()); i++) {
                BufferedImage image = renderer.renderImageWithDPI(i, dpi, ImageType.GRAY);
                PDRectangle size = from.getPage(i).getCropBox();
                PDPage page = new PDPage(new PDRectangle(size.getWidth(), size.getHeight()));
                made.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(made, page)) {
                    content.drawImage(LosslessFactory.createFromImage(made, image), 0, 0, size.getWidth(),
                            size.getHeight());
                }
            }
            made.save(to.toFile());
        }
        return to;
    }
}
