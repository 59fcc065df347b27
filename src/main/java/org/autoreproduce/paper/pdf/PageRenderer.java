package org.autoreproduce.paper.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.concurrent.CancellationException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDPattern;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;
import org.apache.pdfbox.util.Matrix;

/** Draws pages of a document of its own, for one thread at a time. Can be stopped between any two drawing operators. */
final class PageRenderer implements Closeable {
    private static final int OPAQUE = 0xFF000000;

    private final PDDocument document;
    private final StoppableRenderer renderer;

    PageRenderer(PDDocument document) {
        this.document = document;
        document.setResourceCache(new LeanResources());
        renderer = new StoppableRenderer(document);
        renderer.setRenderingHints(hints());
    }

    /** What makes the pages of papers a quarter faster to draw; letters and lines stay smooth. */
    private static RenderingHints hints() {
        RenderingHints hints = new RenderingHints(RenderingHints.KEY_INTERPOLATION,
                RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        hints.put(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_SPEED);
        hints.put(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        return hints;
    }

    /**
     * Draws a part of a page.
     *
     * @param step called before each drawing operator; answers whether to stop
     * @throws CancellationException soon after the step answers true
     */
    PagePicture draw(PageCut cut, BooleanSupplier step) throws IOException {
        renderer.step = step;
        renderer.scale = cut.scale();
        BufferedImage image = new BufferedImage(cut.width(), cut.height(), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setBackground(Color.WHITE);
            graphics.clearRect(0, 0, cut.width(), cut.height());
            graphics.translate(-cut.x(), -cut.y());
            renderer.renderPageToGraphics(cut.page() - 1, graphics, (float) cut.scale(), (float) cut.scale(),
                    RenderDestination.VIEW);
        } catch (CancellationException | IOException e) {
            throw e;
        } catch (RuntimeException e) {
            // what PDFBox throws where a file is damaged in ways that it did not foresee
            throw new IOException("page " + cut.page(), e);
        } finally {
            graphics.dispose();
        }
        int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] |= OPAQUE;
        }
        return new PagePicture(cut.width(), cut.height(), pixels);
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private static final class StoppableRenderer extends PDFRenderer {
        private BooleanSupplier step = () -> false;
        private double scale = 1;

        StoppableRenderer(PDDocument document) {
            super(document);
        }

        @Override
        protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
            return new StoppableDrawer(parameters, step, scale);
        }
    }

    private static final class StoppableDrawer extends PageDrawer {
        private final BooleanSupplier step;
        private final double scale;

        StoppableDrawer(PageDrawerParameters parameters, BooleanSupplier step, double scale) throws IOException {
            super(parameters);
            this.step = step;
            this.scale = scale;
        }

        @Override
        protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
            if (step.getAsBoolean()) {
                throw new CancellationException("stopped");
            }
            super.processOperator(operator, operands);
        }

        @Override
        public void drawImage(PDImage image) throws IOException {
            Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
            int width = (int) Math.round(Math.abs(matrix.getScaleX()) * scale);
            int height = (int) Math.round(Math.abs(matrix.getScaleY()) * scale);
            boolean upright = matrix.getShearX() == 0 && matrix.getShearY() == 0;
            boolean plain = !(image instanceof PDImageXObject object && object.getOptionalContent() != null)
                    && !(image.isStencil()
                            && getGraphicsState().getNonStrokingColor().getColorSpace() instanceof PDPattern);
            super.drawImage(upright && plain && width > 0 && height > 0 && image.getWidth() > width
                    && image.getHeight() > height ? new SmallerImage(image, width, height) : image);
        }
    }
}
