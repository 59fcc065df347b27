package org.autoreproduce.paper.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HocrTest {
    private static final String PAGE = """
            <!DOCTYPE html PUBLIC "x" "file:///etc/passwd">
            <div class='ocr_separator' id='block_1_2' title="bbox 231 238 2256 242"></div>
            <div class='ocr_photo' id='block_1_3' title="bbox 10 20 30 50"></div>
             <span class='ocr_line' id='line_1_2' title="bbox 232 286 576 321; baseline 0.01 -7; x_size 40.5; x_descenders 5">
              <span class='ocrx_word' id='word_1_6' title='bbox 232 286 265 321; x_wconf 95'>A&amp;B&lt;</span>
              <span class='ocrx_word' id='word_1_7' title='bbox 281 286 443 321; x_wconf 9'><em>two</em></span>
             </span>
             <span class='ocr_line' id='line_1_3' title="bbox 1 2 3 4">
             </span>
             <span class='ocrx_word' title='no place'>lost</span>
            <!-- strokes 3.10 4.25 -->
            """;

    @Test
    void linesWordsBarsAndPicturesAreRead() {
        Hocr read = Hocr.of(PAGE);

        assertThat(read.lines()).singleElement().satisfies(line -> {
            assertThat(line.size()).isEqualTo(40.5);
            assertThat(line.baseline()).isEqualTo(321 - 7 + .01 * 172);
            assertThat(line.words()).extracting(Hocr.Word::text).containsExactly("A&B<", "two");
            assertThat(line.words()).extracting(Hocr.Word::sure).containsExactly(95, 9);
            assertThat(line.words()).extracting(Hocr.Word::stroke).containsExactly(3.1, 4.25);
        });
        assertThat(read.bars()).containsExactly(new Hocr.Area(231, 238, 2256, 242));
        assertThat(read.pictures()).containsExactly(new Hocr.Area(10, 20, 30, 50));
    }

    @Test
    void whatIsNoSuchFileHasNothing() {
        assertThat(Hocr.of("").lines()).isEmpty();
        assertThat(Hocr.of("<span class='ocrx_word' title='bbox 1 1 2 2'>before any line</span>").lines()).isEmpty();
    }
}
