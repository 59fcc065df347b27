package org.autoreproduce.agent.prompt;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.evidence.Hashes;
import org.jspecify.annotations.Nullable;

/** Reads the prompts from the program's resources. */
public final class Prompts {
    private static final Pattern SCHEMA = Pattern.compile("(?s)\n# Schema\n```json\n(.*)\n```\\s*$");

    private final Hashes hashes = new Hashes();

    /** The prompt of that name. */
    public Prompt prompt(String name) {
        String text = text(name).replaceFirst("^# User\n", "");
        Matcher schema = SCHEMA.matcher(text);
        @Nullable
        String found = schema.find() ? schema.group(1) : null;
        return new Prompt(name, found == null ? text : text.substring(0, schema.start()), found);
    }

    /** A resource that is filled into prompts as it is, such as a role or a set of rules. */
    public String text(String name) {
        try (@Nullable
        InputStream in = Prompts.class.getResourceAsStream("/org/autoreproduce/agent/prompts/" + name + ".md")) {
            if (in == null) {
                throw new IllegalArgumentException("no such prompt: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One hash of several resources: a change of a prompt shows by it. */
    public String hash(List<String> names) {
        StringBuilder all = new StringBuilder();
        names.forEach(name -> all.append(name).append('\n').append(text(name)));
        return hashes.of(all.toString());
    }
}
