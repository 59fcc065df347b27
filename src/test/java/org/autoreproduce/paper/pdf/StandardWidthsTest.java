package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.junit.jupiter.api.Test;

/** A paper is read alike on every machine, whatever fonts lie there. */
class StandardWidthsTest {
    @Test
    void aStandardFontWithAnEncodingOfItsOwnHasTheWidthsOfTheStandard() throws IOException {
        COSDictionary dictionary = font("Times-Roman");
        StandardWidths.complete(dictionary);
        PDFont font = PDFontFactory.createFont(dictionary);

        assertThat(font.getWidth('A')).isEqualTo(722);
        assertThat(font.getWidth('i')).isEqualTo(278);
        assertThat(font.getWidth(2)).as("the ligature fi").isEqualTo(556);
    }

    @Test
    void aFontThatTellsItsWidthsKeepsThem() {
        COSDictionary dictionary = font("Times-Roman");
        COSArray widths = new COSArray();
        dictionary.setItem(COSName.WIDTHS, widths);
        StandardWidths.complete(dictionary);

        assertThat(dictionary.getCOSArray(COSName.WIDTHS)).isSameAs(widths);
    }

    @Test
    void anyOtherFontIsLeftAlone() {
        COSDictionary dictionary = font("Garamond");
        StandardWidths.complete(dictionary);

        assertThat(dictionary.containsKey(COSName.WIDTHS)).isFalse();
    }

    private static COSDictionary font(String name) {
        COSArray differences = new COSArray();
        differences.add(COSInteger.get(2));
        differences.add(COSName.getPDFName("fi"));
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        encoding.setItem(COSName.DIFFERENCES, differences);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE1);
        font.setName(COSName.BASE_FONT, name);
        font.setItem(COSName.ENCODING, encoding);
        return font;
    }
}
