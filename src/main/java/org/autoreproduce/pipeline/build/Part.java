package org.autoreproduce.pipeline.build;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.study.Requirement;

/** A part of the program that a code stage builds. */
public interface Part {
    /** What it is, for the prompts, as "the method". */
    String words();

    /** The requirements that its tests must show. */
    List<Requirement> tested();

    /** The requirements that the research agent checks; empty where a later stage does. */
    List<Requirement> checked();

    /** The summary of the paper that it is built from, masked. */
    String summary();

    /** What the data probe saw, for the prompts; the part that writes the probe does not read it. */
    String probe();

    /**
     * What must hold besides the tests, such as a run of the program.
     *
     * @return what is wrong, for the model; empty where nothing is
     */
    Optional<String> trial(SourceTree tree);
}
