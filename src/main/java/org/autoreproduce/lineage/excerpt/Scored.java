package org.autoreproduce.lineage.excerpt;

import org.autoreproduce.lineage.FoundWork;

/**
 * A file and what speaks for it.
 *
 * @param place from what its path tells, from 0 to 1.3
 * @param words how well its words fit the open questions, from 0 to 1 among the files of a work
 * @param name  how well the words of its path fit them, from 0 to 1
 */
public record Scored(FoundWork.TextFile file, double place, double words, double name) {
    /** All together; compares files of one work. */
    public double score() {
        return place + 1.5 * words + 0.5 * name;
    }

    /** How many tokens a model needs for it, roughly. */
    public int tokens() {
        return file.text().length() / 4 + 1;
    }
}
