package org.autoreproduce.paper.pdf;

import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.filter.DecodeOptions;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.jspecify.annotations.Nullable;

/**
 * An image as it is drawn: with the pixels that the screen has for it, not those that the file has. So it looks as good as
 * with PDFBox's slow way and is drawn as fast as with its bad one.
 */
final class SmallerImage implements PDImage {
    /** Pixels each way that one that is drawn is the mean of. */
    private static final int ENOUGH = 2;

    private final PDImage image;
    private final AreaAverage average;
    private final int width;
    private final int height;
    private @Nullable BufferedImage made;

    /** Of an image with more pixels each way. */
    SmallerImage(PDImage image, int width, int height) {
        this.image = image;
        this.width = width;
        this.height = height;
        average = new AreaAverage(width, height);
    }

    @Override
    public BufferedImage getImage() throws IOException {
        BufferedImage known = made;
        if (known == null) {
            // of a stencil only the size is looked at
            known = image.isStencil()
                    ? new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY)
                    : average.of(image.getImage(null, spared()));
            made = known;
        }
        return known;
    }

    /** Of far more pixels than are drawn every second or third is enough, and those between are not even decoded. */
    private int spared() {
        return Math.clamp(Math.min(image.getWidth() / (ENOUGH * width), image.getHeight() / (ENOUGH * height)), 1, 8);
    }

    @Override
    public BufferedImage getImage(@Nullable Rectangle region, int subsampling) throws IOException {
        return getImage();
    }

    @Override
    public BufferedImage getStencilImage(Paint paint) throws IOException {
        return average.of(image.getStencilImage(paint));
    }

    @Override
    public int getWidth() {
        return width;
    }

    @Override
    public int getHeight() {
        return height;
    }

    @Override
    public WritableRaster getRawRaster() throws IOException {
        return image.getRawRaster();
    }

    @Override
    public BufferedImage getRawImage() throws IOException {
        return image.getRawImage();
    }

    @Override
    public InputStream createInputStream() throws IOException {
        return image.createInputStream();
    }

    @Override
    public InputStream createInputStream(List<String> stop) throws IOException {
        return image.createInputStream(stop);
    }

    @Override
    public InputStream createInputStream(DecodeOptions options) throws IOException {
        return image.createInputStream(options);
    }

    @Override
    public boolean isEmpty() {
        return image.isEmpty();
    }

    @Override
    public boolean isStencil() {
        return image.isStencil();
    }

    @Override
    public int getBitsPerComponent() {
        return image.getBitsPerComponent();
    }

    @Override
    public PDColorSpace getColorSpace() throws IOException {
        return image.getColorSpace();
    }

    @Override
    public COSArray getDecode() {
        return image.getDecode();
    }

    /** Its pixels are those of the screen: nothing stands between them. */
    @Override
    public boolean getInterpolate() {
        return true;
    }

    @Override
    public String getSuffix() {
        return image.getSuffix();
    }

    @Override
    public COSDictionary getCOSObject() {
        return image.getCOSObject();
    }

    @Override
    public void setStencil(boolean stencil) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setBitsPerComponent(int bits) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setColorSpace(PDColorSpace space) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setHeight(int pixels) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setWidth(int pixels) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setDecode(COSArray decode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void setInterpolate(boolean interpolate) {
        throw new UnsupportedOperationException();
    }
}
