package org.autoreproduce.ui.lineage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.StackPane;
import org.autoreproduce.lineage.graph.CitationGraph;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.ui.kit.Palette;

/** Draws a large graph on the real canvas, for measuring; on the UI thread. A frame is drawn, rendered and read back. */
public final class GraphFrames {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 640;

    private final Picture picture;
    private final GraphCanvas canvas = new GraphCanvas(new SimpleObjectProperty<>(Palette.light()));
    private final Scene scene = new Scene(new StackPane(canvas), WIDTH, HEIGHT);
    private final WritableImage image = new WritableImage(WIDTH, HEIGHT);

    private GraphFrames(Picture picture) {
        this.picture = picture;
    }

    /** With so many works told in words. */
    public static GraphFrames of(CitationGraph graph, int cards) {
        return new GraphFrames(Picture.of(graph, Lineage.none(), Choices.none(), cards, Map.of(), Map.of()));
    }

    /** The first drawing of all of it. In ms. */
    public double first() {
        long start = System.nanoTime();
        canvas.show(picture);
        canvas.fit();
        frame();
        return (System.nanoTime() - start) / 1e6;
    }

    /**
     * Pans to and fro.
     *
     * @param scale of the picture
     * @return milliseconds of each frame, sorted: drawing alone, and all of it
     */
    public List<List<Double>> pan(double scale, int frames) {
        canvas.fit();
        frame();
        canvas.zoom(scale / canvas.viewport().scale());
        List<Double> drawn = new ArrayList<>();
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            long start = System.nanoTime();
            canvas.pan(i / 40 % 2 == 0 ? 17 : -17, i / 60 % 2 == 0 ? 9 : -9);
            scene.getRoot().layout();
            drawn.add((System.nanoTime() - start) / 1e6);
            scene.snapshot(image);
            all.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(drawn);
        Collections.sort(all);
        return List.of(drawn, all);
    }

    /**
     * Zooms out and in again about the middle.
     *
     * @return milliseconds of each frame, sorted
     */
    public List<Double> zoom(int frames) {
        canvas.fit();
        frame();
        canvas.zoom(1 / canvas.viewport().scale());
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            long start = System.nanoTime();
            canvas.zoom(i / 20 % 2 == 0 ? 1 / 1.11 : 1.11);
            scene.getRoot().layout();
            scene.snapshot(image);
            all.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(all);
        return all;
    }

    /** A frame of all of it at that scale when it rests, in ms. */
    public double resting(double scale) {
        canvas.fit();
        frame();
        canvas.zoom(scale / canvas.viewport().scale());
        canvas.rest();
        long start = System.nanoTime();
        frame();
        return (System.nanoTime() - start) / 1e6;
    }

    /** What a frame costs here in which nothing is drawn: milliseconds, sorted. */
    public List<Double> empty(int frames) {
        Scene bare = new Scene(new StackPane(), WIDTH, HEIGHT);
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < frames; i++) {
            long start = System.nanoTime();
            bare.getRoot().setStyle("-fx-background-color: " + (i % 2 == 0 ? "white" : "gray"));
            bare.snapshot(image);
            all.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(all);
        return all;
    }

    private void frame() {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        scene.snapshot(image);
    }
}
