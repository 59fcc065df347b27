package org.autoreproduce.paper.pdf;

import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.StandardEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.SymbolEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.ZapfDingbatsEncoding;

/**
 * Widths of the fourteen fonts that a PDF may name without bringing them along. Where such a font has an encoding of its
 * own, PDFBox measures whatever font of this machine stands in for it, and a paper would be read otherwise on every
 * machine; the widths are written into the font's dictionary, in memory only.
 */
final class StandardWidths {
    private static final int CODES = 256;

    private StandardWidths() {}

    /** Adds the widths that the standard prescribes, where the font leaves them out. */
    static void complete(COSDictionary font) {
        String name = font.getNameAsString(COSName.BASE_FONT, "");
        if (!COSName.TYPE1.equals(font.getCOSName(COSName.SUBTYPE)) || font.containsKey(COSName.WIDTHS)
                || font.containsKey(COSName.FONT_DESC) || !Standard14Fonts.containsName(name)) {
            return;
        }
        COSDictionary given = font.getCOSDictionary(COSName.ENCODING);
        if (given == null) {
            // PDFBox takes the standard's widths itself where the encoding has a name or is left out
            return;
        }
        FontMetrics metrics = Standard14Fonts.getAFM(name);
        Encoding builtIn = builtIn(name);
        Encoding encoding = new DictionaryEncoding(given, builtIn == StandardEncoding.INSTANCE, builtIn);
        COSArray widths = new COSArray();
        for (int code = 0; code < CODES; code++) {
            widths.add(new COSFloat(metrics.getCharacterWidth(encoding.getName(code))));
        }
        font.setItem(COSName.FIRST_CHAR, COSInteger.ZERO);
        font.setItem(COSName.LAST_CHAR, COSInteger.get(CODES - 1));
        font.setItem(COSName.WIDTHS, widths);
    }

    private static Encoding builtIn(String name) {
        return switch (Standard14Fonts.getMappedFontName(name)) {
            case SYMBOL -> SymbolEncoding.INSTANCE;
            case ZAPF_DINGBATS -> ZapfDingbatsEncoding.INSTANCE;
            default -> StandardEncoding.INSTANCE;
        };
    }
}
