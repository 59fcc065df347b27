package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Iterator;
import java.util.Set;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;

/** Says beforehand, and in words, what a program that runs as nobody could not read. */
final class EverybodyReads {
    /** A data set may have millions of files; the first ones tell. */
    private static final int MOST = 20_000;

    /** A ProblemException names the first file or folder below that others may not read. */
    void require(Path path) throws IOException {
        try (Stream<Path> below = Files.walk(path)) {
            for (Iterator<Path> each = below.limit(MOST).iterator(); each.hasNext();) {
                Path next = each.next();
                if (!Files.isSymbolicLink(next) && !readable(next)) {
                    throw new ProblemException("run.unreadable", next);
                }
            }
        }
    }

    private static boolean readable(Path path) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(path);
        return rights.contains(PosixFilePermission.OTHERS_READ)
                && (!Files.isDirectory(path) || rights.contains(PosixFilePermission.OTHERS_EXECUTE));
    }
}
