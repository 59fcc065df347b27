package org.autoreproduce.study;

import java.util.List;
import org.autoreproduce.evidence.Id;

/**
 * How the program is laid out before any of it is written.
 *
 * @param text     the plan for people, Markdown
 * @param files    the program's files, without tests
 * @param config   every key of config.yaml, in order
 * @param packages what must be installed, as lines of requirements.txt
 * @param missing  data that a claim needs and nobody gave
 */
public record Plan(String text, List<PlannedFile> files, List<ConfigEntry> config, List<String> packages,
        List<MissingData> missing) {
    /** Copies the lists. */
    public Plan {
        files = List.copyOf(files);
        config = List.copyOf(config);
        packages = List.copyOf(packages);
        missing = List.copyOf(missing);
    }

    /** A file and what it is for. */
    public record PlannedFile(String path, String purpose) {}

    /** A key of config.yaml, its value as YAML writes it, and what it means. */
    public record ConfigEntry(String key, String value, String meaning) {}

    /**
     * Data to be fetched by the user: its name, where it is had, how large, under which licence, as far as known.
     *
     * @param claims that cannot be attempted without it
     */
    public record MissingData(String name, String address, String size, String licence, List<Id> claims) {
        /** Copies the list. */
        public MissingData {
            claims = List.copyOf(claims);
        }
    }
}
