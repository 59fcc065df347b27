package org.autoreproduce.paper.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AuthorNamesTest {
    @Test
    void placesInOtherLettersAreNoNames() {
        assertThat(names(line("Ann Author and Bea van der Berg", "times"), line("San Pedro Hills", "times-italic")))
                .containsExactly("Ann Author", "Bea van der Berg");
    }

    @Test
    void theFontOfMostNamesTells() {
        assertThat(names(line("Systems Design", "cover"), line("Ann Author, Bea Berg", "times")))
                .containsExactly("Ann Author", "Bea Berg");
    }

    @Test
    void marksAndMailAddressesAreLeftOut() {
        assertThat(names(line("By Ann Author∗, Bea Berg† cid@place.org Cid Place", "times")))
                .containsExactly("Ann Author", "Bea Berg");
    }

    private static List<String> names(Chunk... lines) {
        AuthorNames names = new AuthorNames();
        List.of(lines).forEach(names::add);
        return names.names();
    }

    private static Chunk line(String text, String font) {
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) != ' ') {
                boolean spaced = i > 0 && text.charAt(i - 1) == ' ';
                glyphs.add(new Glyph(text.substring(i, i + 1), 50 + 6 * i, 100, 5.8, 10,
                        new Glyph.Face(font, false, false, false), spaced, false));
            }
        }
        return new Chunk(1, glyphs);
    }
}
