package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a stage left behind when it ended: stages/&lt;stage&gt;.json, tracked. Holds no time.
 *
 * @param schema   version of this format
 * @param state    DONE, FAILED, WAITING or SKIPPED; PENDING where it is to be run again
 * @param run      how often the stage was begun anew, from 1
 * @param tries    edit turns used
 * @param sentence why it failed or waits; null otherwise
 * @param reads    everything it read, each with its hash then; its key is made of these
 * @param writes   the files it wrote, relative to the project, sorted
 * @param edited   those of them that a person changed afterwards
 * @param tree     hash of the program's files as the stage left them; empty for a stage that writes no code
 * @param prompts  hash of the prompt files it used; empty if none
 * @param models   the models that answered, sorted; "recording" is never one
 */
public record StageRecord(int schema, StageName stage, StageState state, int run, int tries, @Nullable String sentence,
        Map<String, String> reads, List<String> writes, List<String> edited, String tree, String prompts,
        List<String> models) {
    /** The newest version of this format. */
    public static final int SCHEMA = 1;

    /** Copies the collections. */
    public StageRecord {
        reads = Map.copyOf(reads);
        writes = List.copyOf(writes);
        edited = List.copyOf(edited);
        models = List.copyOf(models);
    }

    /** The same with these files marked as changed by hand. */
    public StageRecord withEdited(List<String> files, String changedTree) {
        return new StageRecord(schema, stage, state, run, tries, sentence, reads, writes, files, changedTree, prompts,
                models);
    }

    /** The same with other hashes of what it read. */
    StageRecord withReads(Map<String, String> hashes) {
        return new StageRecord(schema, stage, state, run, tries, sentence, hashes, writes, edited, tree, prompts,
                models);
    }

    /** The same in another state. */
    StageRecord withState(StageState other) {
        return new StageRecord(schema, stage, other, run, tries, sentence, reads, writes, edited, tree, prompts,
                models);
    }
}
