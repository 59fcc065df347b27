package org.autoreproduce.paper.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.autoreproduce.paper.typeset.Face;
import org.autoreproduce.paper.typeset.Measure;

/**
 * The typeface that papers given as source are set in: DejaVu Serif, and DejaVu Sans for signs that it lacks. What
 * neither has is drawn as an empty box. For one thread.
 */
final class Typeface implements Measure, AutoCloseable {
    private static final String PLACE = "/net/sf/jasperreports/fonts/dejavu/";
    private static final String OTHERS = "DejaVuSans.ttf";
    private static final Map<Face, String> FILES = Map.of(Face.REGULAR, "DejaVuSerifCondensed.ttf", Face.BOLD,
            "DejaVuSerifCondensed-Bold.ttf", Face.ITALIC, "DejaVuSerifCondensed-Italic.ttf");
    /** Drawn for a letter that no font has. */
    static final int NONE = '\u25a1';

    private final Map<String, Font> fonts = new HashMap<>();
    private final Map<Face, Map<Integer, Glyph>> glyphs = new EnumMap<>(Face.class);

    /** A font's file with what is asked of it often. */
    private record Font(String file, TrueTypeFont ttf, CmapLookup letters, int unit) {}

    /**
     * How a letter is drawn.
     *
     * @param font   by its file's name
     * @param letter that letter, or the box in its place
     * @param width  in thousandths of the size
     */
    record Glyph(String font, int letter, double width) {}

    @Override
    public double width(int letter, Face face) {
        return glyph(letter, face).width();
    }

    Glyph glyph(int letter, Face face) {
        return glyphs.computeIfAbsent(face, _ -> new HashMap<>()).computeIfAbsent(letter, _ -> find(letter, face));
    }

    private Glyph find(int letter, Face face) {
        try {
            for (int wanted : List.of(letter, NONE)) {
                for (String file : List.of(FILES.getOrDefault(face, OTHERS), OTHERS)) {
                    Font font = font(file);
                    int glyph = font.letters.getGlyphId(wanted);
                    if (glyph > 0 && !Character.isISOControl(wanted)) {
                        return new Glyph(file, wanted, 1000.0 * font.ttf.getAdvanceWidth(glyph) / font.unit);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("the fonts lack their box");
    }

    /** A font, without the joining of letters: each stands where it was measured. */
    TrueTypeFont ttf(String file) throws IOException {
        return font(file).ttf;
    }

    private Font font(String file) throws IOException {
        Font known = fonts.get(file);
        if (known != null) {
            return known;
        }
        try (InputStream in = Objects.requireNonNull(Typeface.class.getResourceAsStream(PLACE + file), file)) {
            TrueTypeFont ttf = new TTFParser(true).parse(new RandomAccessReadBuffer(in));
            ttf.setEnableGsub(false);
            Font font = new Font(file, ttf, ttf.getUnicodeCmapLookup(), ttf.getUnitsPerEm());
            fonts.put(file, font);
            return font;
        }
    }

    @Override
    public void close() throws IOException {
        for (Font font : fonts.values()) {
            font.ttf.close();
        }
    }
}
