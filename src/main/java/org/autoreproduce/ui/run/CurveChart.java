package org.autoreproduce.ui.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.autoreproduce.ui.kit.Words;
import org.autoreproduce.ui.run.Curve.Point;
import org.autoreproduce.ui.run.CurvesModel.Drawn;
import org.autoreproduce.ui.run.CurvesModel.Near;
import org.jspecify.annotations.Nullable;

/** The chart itself. Tells the point under the pointer, or the one that the arrow keys have come to. */
final class CurveChart extends LineChart<Number, Number> {
    private final CurvesModel model;
    private final Consumer<String> tell;
    private final NumberAxis across;
    private final NumberAxis up;
    private final Map<CurveKey, Series<Number, Number>> series = new HashMap<>();
    private final Map<CurveKey, List<Point>> shown = new HashMap<>();
    private final Tooltip tooltip = new Tooltip();
    private @Nullable Near at;

    CurveChart(CurvesModel model, Consumer<String> tell) {
        this(model, tell, new NumberAxis(), new NumberAxis());
    }

    private CurveChart(CurvesModel model, Consumer<String> tell, NumberAxis across, NumberAxis up) {
        super(across, up);
        this.model = model;
        this.tell = tell;
        this.across = across;
        this.up = up;
        across.setForceZeroInRange(false);
        up.setForceZeroInRange(false);
        across.setAnimated(false);
        up.setAnimated(false);
        across.setLabel(Words.of("ui.curves.step"));
        up.setTickLabelFormatter(new Measured());
        setAnimated(false);
        setCreateSymbols(false);
        setLegendSide(Side.RIGHT);
        setFocusTraversable(true);
        setAccessibleText(Words.of("ui.curves.chart"));
        setMinSize(0, 0);
        tooltip.setShowDelay(Duration.millis(200));
        tooltip.setShowDuration(Duration.INDEFINITE);
        Tooltip.install(this, tooltip);
        model.drawnProperty().subscribe(this::show);
        addEventHandler(MouseEvent.MOUSE_MOVED, this::pointed);
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> tell.accept(""));
        addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    /** Only what changed is given to the chart: it lays out each point that it is given. */
    private void show(List<Drawn> lines) {
        List<CurveKey> keys = lines.stream().map(Drawn::key).toList();
        series.keySet().retainAll(keys);
        shown.keySet().retainAll(keys);
        for (Drawn line : lines) {
            Series<Number, Number> one = series.computeIfAbsent(line.key(), _ -> new Series<>());
            if (!line.label().equals(one.getName())) {
                one.setName(line.label());
            }
            draw(one, shown.getOrDefault(line.key(), List.of()), line.points());
            shown.put(line.key(), line.points());
        }
        List<Series<Number, Number>> wanted = keys.stream().map(series::get).toList();
        if (!wanted.equals(getData())) {
            getData().setAll(wanted);
        }
        at = again(lines);
        up.requestAxisLayout();
    }

    private static void draw(Series<Number, Number> series, List<Point> before, List<Point> now) {
        boolean grown = now.size() >= before.size() && now.subList(0, before.size()).equals(before);
        List<XYChart.Data<Number, Number>> points = now.stream().skip(grown ? before.size() : 0)
                .map(point -> new XYChart.Data<Number, Number>(point.x(), point.y())).toList();
        if (!grown) {
            series.getData().setAll(points);
        } else if (!points.isEmpty()) {
            series.getData().addAll(points);
        }
    }

    /** The point that was come to, if it is still drawn. */
    private @Nullable Near again(List<Drawn> lines) {
        Near before = at;
        return before == null
                ? null
                : lines.stream().filter(line -> line.key().equals(before.line().key()))
                        .filter(line -> line.points().contains(before.point()))
                        .map(line -> new Near(line, before.point())).findFirst().orElse(null);
    }

    private void pointed(MouseEvent event) {
        Node plot = lookup(".chart-plot-background");
        if (plot == null) {
            return;
        }
        var place = plot.sceneToLocal(event.getSceneX(), event.getSceneY());
        double x = across.getValueForDisplay(place.getX()).doubleValue();
        double y = up.getValueForDisplay(place.getY()).doubleValue();
        model.nearest(x, y, across.getUpperBound() - across.getLowerBound(), up.getUpperBound() - up.getLowerBound())
                .ifPresent(this::come);
    }

    private void key(KeyEvent event) {
        int way = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
        int line = event.getCode() == KeyCode.DOWN ? 1 : event.getCode() == KeyCode.UP ? -1 : 0;
        if (way != 0 || line != 0) {
            step(way, line).ifPresent(this::come);
            event.consume();
        }
    }

    /** Along the line, or to the point of another line that is as far along. */
    private Optional<Near> step(int way, int line) {
        List<Drawn> lines = model.drawnProperty().get().stream().filter(one -> !one.points().isEmpty()).toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Near now = at;
        if (now == null) {
            return Optional.of(new Near(lines.getFirst(), lines.getFirst().points().getFirst()));
        }
        Drawn next = lines.get(Math.floorMod(lines.indexOf(now.line()) + line, lines.size()));
        int index = Math.clamp((long) now.line().points().indexOf(now.point()) + way, 0, next.points().size() - 1);
        return Optional.of(new Near(next, next.points().get(index)));
    }

    private void come(Near near) {
        at = near;
        Point point = near.point();
        String words = Words.of("ui.curves.point", near.line().label(), CurvesModel.number(point.x()),
                CurvesModel.number(model.measured(point)));
        tooltip.setText(words);
        tell.accept(words);
    }

    /** Numbers of the axis as they were measured. */
    private final class Measured extends StringConverter<Number> {
        @Override
        public String toString(Number height) {
            return CurvesModel.number(model.measured(new Point(0, height.doubleValue())));
        }

        @Override
        public Number fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed into an axis");
        }
    }
}
