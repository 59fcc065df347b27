package org.autoreproduce.ui.editor;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.autoreproduce.text.Sentence;

/** What a file on disk turned out to be. */
sealed interface TextFile {
    /** A larger one is not shown: an editor would become slow, and nobody reads it. */
    int MOST_BYTES = 5 << 20;

    /** Text; its lines end with a line feed. */
    record Text(String text) implements TextFile {}

    /** Nothing that can be edited, and why. */
    record Other(Sentence why) implements TextFile {}

    /** There is no such file. */
    record Missing() implements TextFile {}

    /** Reads a file; takes time. */
    static TextFile read(Path file) {
        try {
            long size = Files.size(file);
            if (size > MOST_BYTES) {
                return new Other(Sentence.of("editor.file.large", file.getFileName(), size >> 20, MOST_BYTES >> 20));
            }
            byte[] bytes = Files.readAllBytes(file);
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.indexOf('\0') >= 0
                    ? new Other(Sentence.of("editor.file.binary", file.getFileName()))
                    : new Text(formed(text));
        } catch (NoSuchFileException e) {
            return new Missing();
        } catch (CharacterCodingException e) {
            return new Other(Sentence.of("editor.file.binary", file.getFileName()));
        } catch (IOException e) {
            return new Other(Sentence.of("editor.file.unreadable", file.getFileName()));
        }
    }

    /** The form in which an editor holds a text. */
    static String formed(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
