package org.autoreproduce.paper.pdf;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.autoreproduce.evidence.Box;

/** Follows the drawing operators of a page as far as rules and pictures need it: boxes of paths, not their shapes. */
final class DrawnAreas {
    /** What is not higher than this is a rule; so is a stroked line. */
    private static final double THIN = 2;
    private static final double SHORTEST_RULE = 12;

    private final int page;
    private final double left;
    private final double bottom;
    private final double cropWidth;
    private final double cropHeight;
    private int rotation;
    private final List<Box> rules = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();
    private final List<Point2D.Float> path = new ArrayList<>();
    private boolean curved;

    DrawnAreas(int page, double left, double bottom, double cropWidth, double cropHeight) {
        this.page = page;
        this.left = left;
        this.bottom = bottom;
        this.cropWidth = cropWidth;
        this.cropHeight = cropHeight;
    }

    static DrawnAreas of(PDPage page, int number) {
        PDRectangle crop = page.getCropBox();
        DrawnAreas areas = new DrawnAreas(number, crop.getLowerLeftX(), crop.getLowerLeftY(), crop.getWidth(),
                crop.getHeight());
        areas.rotation = Math.floorMod(page.getRotation(), 360);
        return areas;
    }

    double width() {
        return rotation % 180 == 0 ? cropWidth : cropHeight;
    }

    double height() {
        return rotation % 180 == 0 ? cropHeight : cropWidth;
    }

    List<Box> rules() {
        return rules;
    }

    List<Box> pictures() {
        return pictures;
    }

    /** Notes an embedded drawing; false where it is as good as the whole page. */
    boolean form(PDFormXObject form, Matrix matrix, double wholePage) {
        PDRectangle bounds = form.getBBox();
        if (bounds == null) {
            return false;
        }
        Matrix all = form.getMatrix().multiply(matrix);
        Box box = box(List.of(all.transformPoint(bounds.getLowerLeftX(), bounds.getLowerLeftY()),
                all.transformPoint(bounds.getUpperRightX(), bounds.getUpperRightY())));
        if (box.width() * box.height() > wholePage * cropWidth * cropHeight) {
            return false;
        }
        pictures.add(box);
        return true;
    }

    void operator(String name, List<COSBase> operands, Matrix matrix, BooleanSupplier image) {
        switch (name) {
            case "re" -> rectangle(operands, matrix);
            case "m", "l" -> point(operands, 0, matrix);
            case "c", "v", "y" -> {
                curved = true;
                point(operands, operands.size() - 2, matrix);
            }
            case "S", "s", "f", "F", "f*", "B", "B*", "b", "b*" -> paint();
            case "n" -> path.clear();
            case "Do" -> {
                if (!operands.isEmpty() && image.getAsBoolean()) {
                    pictures.add(box(List.of(matrix.transformPoint(0, 0), matrix.transformPoint(1, 1))));
                }
            }
            case "BI" -> pictures.add(box(List.of(matrix.transformPoint(0, 0), matrix.transformPoint(1, 1))));
            default -> {
            }
        }
    }

    private void rectangle(List<COSBase> operands, Matrix matrix) {
        if (operands.size() >= 4 && operands.get(2) instanceof COSNumber w && operands.get(3) instanceof COSNumber h
                && operands.get(0) instanceof COSNumber x && operands.get(1) instanceof COSNumber y) {
            flushRectangle();
            path.add(matrix.transformPoint(x.floatValue(), y.floatValue()));
            path.add(matrix.transformPoint(x.floatValue() + w.floatValue(), y.floatValue() + h.floatValue()));
        }
    }

    /** Several rectangles may be painted at once; each is a thing of its own. */
    private void flushRectangle() {
        if (path.size() == 2 && !curved) {
            add(box(path));
            path.clear();
        }
    }

    private void point(List<COSBase> operands, int at, Matrix matrix) {
        if (at >= 0 && operands.size() >= at + 2 && operands.get(at) instanceof COSNumber x
                && operands.get(at + 1) instanceof COSNumber y) {
            path.add(matrix.transformPoint(x.floatValue(), y.floatValue()));
        }
    }

    private void paint() {
        if (path.size() >= 2) {
            add(box(path));
        }
        path.clear();
        curved = false;
    }

    private void add(Box box) {
        if (box.height() <= THIN && box.width() >= SHORTEST_RULE && !curved) {
            rules.add(box);
        } else if (box.height() > THIN && box.width() > THIN
                && box.width() * box.height() < .8 * cropWidth * cropHeight) {
            pictures.add(box);
        }
    }

    /** Where a rectangle of the file lies on the page as it is displayed. */
    Box displayed(PDRectangle at) {
        return box(List.of(new Point2D.Float(at.getLowerLeftX(), at.getLowerLeftY()),
                new Point2D.Float(at.getUpperRightX(), at.getUpperRightY())));
    }

    private Box box(List<Point2D.Float> points) {
        double x0 = Double.MAX_VALUE;
        double y0 = Double.MAX_VALUE;
        double x1 = -Double.MAX_VALUE;
        double y1 = -Double.MAX_VALUE;
        for (Point2D.Float point : points) {
            double px = point.x - left;
            double py = point.y - bottom;
            double x = switch (rotation) {
                case 90 -> py;
                case 180 -> cropWidth - px;
                case 270 -> cropHeight - py;
                default -> px;
            };
            double y = switch (rotation) {
                case 90 -> px;
                case 180 -> py;
                case 270 -> cropWidth - px;
                default -> cropHeight - py;
            };
            x0 = Math.min(x0, x);
            y0 = Math.min(y0, y);
            x1 = Math.max(x1, x);
            y1 = Math.max(y1, y);
        }
        return new Box(page, x0, y0, x1 - x0, y1 - y0);
    }
}
