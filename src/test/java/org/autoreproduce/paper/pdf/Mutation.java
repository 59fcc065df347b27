package org.autoreproduce.paper.pdf;

import java.util.Arrays;
import java.util.Random;

/** Damages a file the way disks, mailers and bad tools do: bytes flipped, cut off, parts swapped, lost or doubled. */
public final class Mutation {
    private final Random random;

    /** The same seed damages alike. */
    public Mutation(long seed) {
        random = new Random(seed);
    }

    /** A damaged copy. */
    public byte[] of(byte[] file) {
        byte[] copy = file.clone();
        return switch (random.nextInt(6)) {
            case 0 -> flipped(copy, 1 + random.nextInt(20));
            case 1 -> flipped(copy, 20 + random.nextInt(2000));
            case 2 -> Arrays.copyOf(copy, random.nextInt(copy.length));
            case 3 -> swapped(copy);
            case 4 -> without(copy);
            default -> digits(copy);
        };
    }

    private byte[] flipped(byte[] file, int count) {
        for (int i = 0; i < count; i++) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return file;
    }

    /** Two parts of one length change places. */
    private byte[] swapped(byte[] file) {
        int length = Math.min(file.length / 3, 1 + random.nextInt(20_000));
        int first = random.nextInt(file.length - 2 * length);
        int second = first + length + random.nextInt(file.length - first - 2 * length + 1);
        byte[] kept = Arrays.copyOfRange(file, first, first + length);
        System.arraycopy(file, second, file, first, length);
        System.arraycopy(kept, 0, file, second, length);
        return file;
    }

    private byte[] without(byte[] file) {
        int length = 1 + random.nextInt(Math.min(file.length / 4, 50_000));
        int from = random.nextInt(file.length - length);
        byte[] shorter = Arrays.copyOf(file, file.length - length);
        System.arraycopy(file, from + length, shorter, from, file.length - length - from);
        return shorter;
    }

    /** Numbers tell offsets, lengths and counts: some become others. */
    private byte[] digits(byte[] file) {
        for (int tries = 0; tries < 4000; tries++) {
            int at = random.nextInt(file.length);
            if (file[at] >= '0' && file[at] <= '9' && random.nextInt(8) == 0) {
                file[at] = (byte) ('0' + random.nextInt(10));
            }
        }
        return file;
    }
}
