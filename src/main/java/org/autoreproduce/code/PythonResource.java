package org.autoreproduce.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** A Python file of ours that travels inside the program. */
public record PythonResource(String name) {
    /** Its text; IllegalArgumentException where there is none of that name. */
    public String text() {
        try (@Nullable
        InputStream in = PythonResource.class.getResourceAsStream("python/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no such Python resource: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
