package org.autoreproduce.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Objects;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** What the user is told when the disk does not do what it should. */
final class DiskProblem {
    /** With less room than this a failed write is put down to the full disk. */
    private static final long NEARLY_FULL = 64 * 1024;

    private DiskProblem() {}

    /** The sentence that fits the failure at this place. */
    static ProblemException of(IOException failure, Path place) {
        return new ProblemException(failure, sentence(failure, place));
    }

    private static Sentence sentence(IOException failure, Path place) {
        if (full(failure, place)) {
            return Sentence.of("project.disk-full", place);
        }
        if (failure instanceof AccessDeniedException || reason(failure).contains("Read-only file system")) {
            return Sentence.of("project.read-only", place);
        }
        if (failure instanceof NoSuchFileException) {
            return Sentence.of("project.gone", place);
        }
        if (failure instanceof CharacterCodingException) {
            return Sentence.of("project.broken", place, "UTF-8");
        }
        return Sentence.of("project.disk", place, reason(failure));
    }

    /** The system's words may be in another language, so the room that is left is looked at, too. */
    private static boolean full(IOException failure, Path place) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String words = String.valueOf(cause.getMessage());
            if (words.contains("No space left") || words.contains("quota exceeded")) {
                return true;
            }
        }
        return roomAt(place) < NEARLY_FULL;
    }

    private static long roomAt(Path place) {
        for (Path at = place.toAbsolutePath(); at != null; at = at.getParent()) {
            try {
                FileStore store = Files.getFileStore(at);
                // file systems without a size, such as some network mounts, say 0
                return store.getTotalSpace() == 0 ? Long.MAX_VALUE : store.getUsableSpace();
            } catch (IOException | SecurityException e) {
                // not there yet: its parent is on the same disk
                continue;
            }
        }
        return Long.MAX_VALUE;
    }

    private static String reason(IOException failure) {
        String words = failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
        return Objects.requireNonNullElse(words, failure.getClass().getSimpleName());
    }
}
