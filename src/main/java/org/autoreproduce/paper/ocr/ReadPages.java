package org.autoreproduce.paper.ocr;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * What was read in the pages of one file, kept where it can be made again: an interrupted reading goes on where it was.
 * A file that cannot be read or written is merely not there.
 *
 * @param folder of this file and this version of how it is read
 */
record ReadPages(Path folder) {
    Optional<String> page(int number) {
        try {
            Path file = file(number);
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void keep(int number, String read) {
        try {
            Files.createDirectories(folder);
            Path part = Files.createTempFile(folder, "page", ".part");
            try {
                Files.writeString(part, read);
                Files.move(part, file(number), StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            // it is read again the next time
        }
    }

    private Path file(int number) {
        return folder.resolve(number + ".hocr");
    }
}
