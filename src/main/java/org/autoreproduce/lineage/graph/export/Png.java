package org.autoreproduce.lineage.graph.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A picture as PNG (ISO/IEC 15948), eight bits a colour, without transparency. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

    private Png() {}

    /**
     * Of a picture.
     *
     * @param pixels row by row from above, each 0xAARRGGBB
     */
    public static byte[] of(int width, int height, int[] pixels) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        made.writeBytes(SIGNATURE);
        chunk(made, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height)
                .put(new byte[]{8, 2, 0, 0, 0}).array());
        chunk(made, "IDAT", deflated(width, height, pixels));
        chunk(made, "IEND", new byte[0]);
        return made.toByteArray();
    }

    private static byte[] deflated(int width, int height, int[] pixels) {
        ByteArrayOutputStream made = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION);
        try (DeflaterOutputStream out = new DeflaterOutputStream(made, deflater)) {
            byte[] row = new byte[1 + 3 * width];
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int pixel = pixels[y * width + x];
                    row[1 + 3 * x] = (byte) (pixel >> 16);
                    row[2 + 3 * x] = (byte) (pixel >> 8);
                    row[3 + 3 * x] = (byte) pixel;
                }
                out.write(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return made.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream made, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(data);
        made.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        made.writeBytes(name);
        made.writeBytes(data);
        made.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }
}
