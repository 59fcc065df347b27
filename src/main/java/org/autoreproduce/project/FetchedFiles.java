package org.autoreproduce.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;

/**
 * Keeps texts that were fetched from elsewhere in a folder of the project, all or none: they are written beside and the
 * whole folder is renamed. What is there can be fetched again, so nothing is synced.
 */
public final class FetchedFiles {
    private final ProjectFolder folder;

    /** In this project. */
    public FetchedFiles(ProjectFolder folder) {
        this.folder = folder;
    }

    /**
     * Replaces what a folder holds; none of the files leaves it without a folder.
     *
     * @param place relative to the project
     * @param files by paths below that folder, with forward slashes; one whose path leads elsewhere, or cannot be a file's
     *              beside the others, is left out
     * @return the paths that were kept, sorted
     */
    public List<String> replace(String place, Map<String, String> files) {
        Path target = folder.resolve(place);
        Path beside = target.resolveSibling(target.getFileName() + AtomicFiles.PART);
        try {
            remove(beside);
            remove(target);
            if (files.isEmpty()) {
                return List.of();
            }
            Files.createDirectories(beside);
            List<String> kept = files.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .filter(file -> stays(file.getKey()) && write(beside, file.getKey(), file.getValue()))
                    .map(Map.Entry::getKey).toList();
            Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            return kept;
        } catch (IOException e) {
            throw DiskProblem.of(e, target);
        }
    }

    private boolean stays(String path) {
        try {
            folder.resolve(path);
            return true;
        } catch (ProblemException e) {
            return false;
        }
    }

    /** False where a file stands in the way of a folder, or the name is too long for the disk. */
    private static boolean write(Path folder, String path, String text) {
        Path file = folder.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, text.getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            if (Files.isDirectory(file) || path.length() > 200) {
                return false;
            }
            throw DiskProblem.of(e, file);
        }
    }

    private static void remove(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
