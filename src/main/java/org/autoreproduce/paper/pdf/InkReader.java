package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.graphics.form.PDTransparencyGroup;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.autoreproduce.paper.Page;
import org.autoreproduce.paper.layout.Glyph;
import org.autoreproduce.paper.layout.PageInk;

/** Collects what one page prints. PDFBox's own layout of text is not used, only its decoding and positions. */
final class InkReader extends PDFTextStripper {
    /** A form that covers more of the page than this is the page itself, not a figure on it. */
    private static final double WHOLE_PAGE = .6;
    /** In points: the most that the format knows. Only damaged files say more. */
    private static final double LARGEST_PAGE = 14_400;
    /** More than a page can show; only damaged files print it. */
    private static final int MOST_GLYPHS = 200_000;

    private final Map<PDFont, Glyph.Face> faces = new HashMap<>();
    private final Map<PDFont, Boolean> dingbats = new HashMap<>();
    private List<Glyph> glyphs = new ArrayList<>();
    private StringBuilder side = new StringBuilder();
    private DrawnAreas areas = new DrawnAreas(0, 0, 0, 0, 0);
    private int figures;
    private boolean space;

    InkReader() {
        setSuppressDuplicateOverlappingText(false);
    }

    /** Reads one page of a document that nobody else uses meanwhile. */
    PageInk read(PDDocument document, int number) throws IOException {
        PDPage page = document.getPage(number - 1);
        areas = DrawnAreas.of(page, number);
        if (!(areas.width() > 0 && areas.width() <= LARGEST_PAGE && areas.height() > 0
                && areas.height() <= LARGEST_PAGE)) {
            throw new IOException("page %d of %f by %f".formatted(number, areas.width(), areas.height()));
        }
        glyphs = new ArrayList<>();
        side = new StringBuilder();
        figures = 0;
        space = false;
        setStartPage(number);
        setEndPage(number);
        writeText(document, Writer.nullWriter());
        Page size = new Page(number, round(areas.width()), round(areas.height()));
        return new PageInk(size, glyphs, areas.rules(), areas.pictures(), side.toString());
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        String text = characters(position);
        if (text.isBlank()) {
            space = true;
            if (position.getDir() != 0) {
                side.append(' ');
            }
        } else if (position.getDir() != 0 || slanted(position)) {
            side.append(text);
        } else if (glyphs.size() < MOST_GLYPHS && sound(position)) {
            double size = Math.max(1, Math.abs(position.getYScale()));
            glyphs.add(new Glyph(text, position.getXDirAdj(), position.getYDirAdj(), position.getWidthDirAdj(), size,
                    face(position.getFont()), space, figures > 0));
            space = false;
        }
    }

    /** Damaged files print letters nowhere, without end and of no size. */
    private static boolean sound(TextPosition position) {
        return Math.abs(position.getXDirAdj()) <= LARGEST_PAGE && Math.abs(position.getYDirAdj()) <= LARGEST_PAGE
                && Math.abs(position.getWidthDirAdj()) <= LARGEST_PAGE
                && Math.abs(position.getYScale()) <= LARGEST_PAGE;
    }

    /** Text across the page is a watermark. */
    private static boolean slanted(TextPosition position) {
        Matrix matrix = position.getTextMatrix();
        return Math.abs(matrix.getShearY()) > .1 * Math.abs(matrix.getScaleX());
    }

    @Override
    protected void writePage() {
        // the glyphs are all that is wanted
    }

    @Override
    public void showForm(PDFormXObject form) throws IOException {
        boolean figure = areas.form(form, getGraphicsState().getCurrentTransformationMatrix(), WHOLE_PAGE);
        figures += figure ? 1 : 0;
        super.showForm(form);
        figures -= figure ? 1 : 0;
    }

    @Override
    public void showTransparencyGroup(PDTransparencyGroup form) throws IOException {
        boolean figure = areas.form(form, getGraphicsState().getCurrentTransformationMatrix(), WHOLE_PAGE);
        figures += figure ? 1 : 0;
        super.showTransparencyGroup(form);
        figures -= figure ? 1 : 0;
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (figures == 0) {
            areas.operator(operator.getName(), operands, getGraphicsState().getCurrentTransformationMatrix(),
                    () -> operands.getFirst() instanceof COSName name && getResources().isImageXObject(name));
        }
        if (operator.getName().equals(OperatorName.SET_FONT_AND_SIZE)) {
            standardWidths(operands);
        }
        super.processOperator(operator, operands);
    }

    /** Before the font is made, which reads its widths once. */
    private void standardWidths(List<COSBase> operands) {
        COSDictionary fonts = getResources() == null
                ? null
                : getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        if (fonts != null && !operands.isEmpty() && operands.getFirst() instanceof COSName name) {
            COSDictionary font = fonts.getCOSDictionary(name);
            if (font != null) {
                StandardWidths.complete(font);
            }
        }
    }

    /** Compatibility forms resolved, except raised digits and the like, which mean something. */
    private String characters(TextPosition position) {
        boolean signs = dingbats.computeIfAbsent(position.getFont(), Dingbats::of);
        String text = signs ? Dingbats.meant(position.getUnicode()) : position.getUnicode();
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            if (point >= 0xFB00 && point <= 0xFB06 || point >= 0x1D400 && point <= 0x1D7FF) {
                out.append(Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC));
            } else if (point == 0xAD) {
                out.append('-');
            } else if (!Character.isISOControl(point)) {
                out.appendCodePoint(point);
            }
        });
        return out.toString();
    }

    private Glyph.Face face(PDFont font) {
        return faces.computeIfAbsent(font, PdfFace::of);
    }

    private static double round(double points) {
        return Math.round(points * 100) / 100.0;
    }
}
