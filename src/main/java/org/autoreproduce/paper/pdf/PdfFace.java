package org.autoreproduce.paper.pdf;

import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.autoreproduce.paper.layout.Glyph;

/** Tells from a font's name and description what it looks like; many files say it in the name alone. */
final class PdfFace {
    private static final Pattern BOLD = Pattern
            .compile("bold|black|heavy|demi|-medi|medi$|^cmbx|^cmb1|^sfbx|^ptmb|-bd|^cmssbx");
    private static final Pattern ITALIC = Pattern.compile("ital|obli|^cmti|^cmsl|slant|-it$|medi[o]?ti");
    private static final Pattern MATH = Pattern
            .compile(
                    "^cmmi|^cmsy|^cmex|^msam|^msbm|^cmbsy|^cmmib|math|symbol|^eufm|^rsfs|^stix.*math|^txsy|^txmi|^pxmi|^lmmi|^lmsy|^dsrom|^bbm|^mtmi|^mtsy");

    private PdfFace() {}

    static Glyph.Face of(PDFont font) {
        String full = font.getName() == null ? "" : font.getName();
        String name = full.substring(full.indexOf('+') + 1).toLowerCase(Locale.ROOT);
        PDFontDescriptor description = font.getFontDescriptor();
        boolean bold = BOLD.matcher(name).find()
                || description != null && (description.isForceBold() || description.getFontWeight() >= 600);
        boolean italic = ITALIC.matcher(name).find();
        return new Glyph.Face(name, bold, italic, MATH.matcher(name).find());
    }
}
