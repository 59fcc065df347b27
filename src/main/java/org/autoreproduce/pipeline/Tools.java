package org.autoreproduce.pipeline;

import java.util.List;
import org.autoreproduce.agent.Conversation;
import org.autoreproduce.process.Cancellation;

/** What a session needs of the other rooms to give a stage its way to models and runs. */
public interface Tools extends AutoCloseable {
    /** A conversation for one stage run; asking the same again within it is a new call. */
    Conversation talk(StageName stage, int run, Gate gate, EventLog events, Cancellation stop);

    /** The way to the program's runs for one stage. */
    Bench bench(StageName stage, Gate gate, EventLog events, Cancellation stop);

    /** Hash of the prompts that a stage uses; empty for one that asks no model. */
    String prompts(StageName stage);

    /** Who answers, as the record of a stage names them. */
    List<String> models();

    /** Whether a recording answers instead of a model. */
    boolean replay();

    @Override
    void close();
}
