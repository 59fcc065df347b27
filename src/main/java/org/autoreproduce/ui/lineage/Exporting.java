package org.autoreproduce.ui.lineage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import org.autoreproduce.lineage.graph.export.BibTex;
import org.autoreproduce.lineage.graph.export.GraphMl;
import org.autoreproduce.lineage.graph.export.Ink;
import org.autoreproduce.lineage.graph.export.Png;
import org.autoreproduce.lineage.graph.export.Svg;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.Palette;

/** Writes the picture to a file that the user chooses; the making and the writing are done beside the UI thread. */
final class Exporting {
    private static final double BRIGHT = 0.5;

    private final LineageModel model;
    private final Background background;
    private final ObservableValue<Palette> palette;
    private final Outside outside;

    Exporting(LineageModel model, Background background, ObservableValue<Palette> palette, Outside outside) {
        this.model = model;
        this.background = background;
        this.palette = palette;
        this.outside = outside;
    }

    void export(Export as) {
        Picture picture = model.pictureProperty().get();
        if (picture == null) {
            return;
        }
        String name = name(picture) + "-lineage." + as.ending();
        outside.choosers().save(Sentence.of("lineage.export.title").words(), name)
                .ifPresent(to -> write(as, picture, to));
    }

    private void write(Export as, Picture picture, Path to) {
        Palette now = palette.getValue();
        // only the toolkit's own thread may draw
        WholePicture.Pixels pixels = as == Export.PNG ? WholePicture.of(picture, now) : null;
        background.run(_ -> {
            byte[] made = switch (as) {
                case SVG -> bytes(Svg.of(picture.graph(), picture.layout(), lines(picture),
                        now.ground().getBrightness() < BRIGHT ? Ink.dark() : Ink.light()));
                case PNG -> pixels == null ? new byte[0] : Png.of(pixels.width(), pixels.height(), pixels.argb());
                case GRAPHML -> bytes(GraphMl.of(picture.graph()));
                case BIBTEX -> bytes(BibTex.of(picture.graph()));
            };
            save(to, made);
            return to;
        }, done -> outside.tell(Sentence.of("lineage.export.done", done)), outside::tell);
    }

    private static void save(Path to, byte[] made) {
        try {
            Files.write(to, made);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.export.failed", to));
        }
    }

    private static List<String> lines(Picture picture) {
        return picture.facts().stream().map(Phrasing::card).toList();
    }

    private static String name(Picture picture) {
        String plain = picture.graph().node(0).name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return plain.isEmpty() ? "paper" : plain.substring(0, Math.min(40, plain.length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
