package org.autoreproduce.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user gave, as project.json holds it. Tracked; holds no time and never a key.
 *
 * @param schema      version of this format
 * @param paper       the paper, which lies as paper/paper.pdf in the folder
 * @param title       the paper's title as far as known, else its file name
 * @param instruction what to reproduce, in the user's words; empty until proposed or given
 * @param data        what lies outside the folder and is mounted read-only
 * @param given       claims as a case file lists them, not yet understood; null where none were given
 * @param settings    everything that has a default
 */
public record ProjectFile(int schema, Paper paper, String title, String instruction, List<Data> data,
        @Nullable JsonNode given, Settings settings) {
    /** The newest version of this format. */
    public static final int SCHEMA = 3;

    /** Copies the list. */
    public ProjectFile {
        data = List.copyOf(data);
    }

    /** A new project's file with the default settings. */
    public static ProjectFile of(Paper paper, String title, String instruction, List<Data> data) {
        return new ProjectFile(SCHEMA, paper, title, instruction, data, null, Settings.defaults());
    }

    /** The same with other settings. */
    public ProjectFile with(Settings other) {
        return new ProjectFile(schema, paper, title, instruction, data, given, other);
    }

    /** The same of a paper with that hash. */
    public ProjectFile withPaperHash(String sha256) {
        return new ProjectFile(schema, new Paper(paper.name(), sha256), title, instruction, data, given, settings);
    }

    /** The same with these claims as given. */
    public ProjectFile withGiven(JsonNode claims) {
        return new ProjectFile(schema, paper, title, instruction, data, claims, settings);
    }

    /** The same with other data. */
    public ProjectFile with(List<Data> others) {
        return new ProjectFile(schema, paper, title, instruction, others, given, settings);
    }

    /** The same with another instruction. */
    public ProjectFile withInstruction(String text) {
        return new ProjectFile(schema, paper, title, text, data, given, settings);
    }

    /**
     * The paper's file.
     *
     * @param name   the name as the user knows it, without folders; of a paper given as source that of its main file, its
     *               folder or its archive
     * @param sha256 hash of the PDF's bytes, be it given or set from the source
     */
    public record Paper(String name, String sha256) {}

    /**
     * Data that the user gave, left where it lies.
     *
     * @param name   how the program sees it: the last part of its path
     * @param path   absolute
     * @param sha256 content hash as {@link DataHash} makes it
     */
    public record Data(String name, String path, String sha256) {}
}
