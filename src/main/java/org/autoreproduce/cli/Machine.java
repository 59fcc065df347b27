package org.autoreproduce.cli;

import java.io.PrintStream;
import java.util.Map;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.llm.keys.Keys;
import org.autoreproduce.llm.keys.system.SystemKeyring;
import org.autoreproduce.paper.fetch.PaperFetcher;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.text.Sentence;

/**
 * What the commands share.
 *
 * @param environment variables of this process
 * @param out         where they tell what happens
 * @param err         where a sentence goes that says why it did not work
 * @param terminal    whether that is a terminal that a person looks at
 * @param patience    how long models are waited for
 */
record Machine(Map<String, String> environment, PrintStream out, PrintStream err, boolean terminal,
        Patience patience) {
    /** A workbench that says no to a large download, because nobody can be asked. */
    Workbench workbench() {
        return new Workbench(environment, download -> {
            out.println(Sentence.of("cli.download", download.bytes() / 1_000_000, String.join(", ", download.files()))
                    .words());
            return environment.containsKey("AUTOREPRODUCE_ALLOW_DOWNLOADS");
        }, patience);
    }

    /** The same, with keys of the system's keyring after those of the environment, and this desk for models by hand. */
    Workbench workbench(HandDesk hand) {
        return workbench().with(keys(), hand);
    }

    /** Fetches papers into this user's cache. */
    PaperFetcher fetcher() {
        return PaperFetcher.usual(new UserFolders(environment).cache().resolve("papers"),
                "AutoReproduceWorkbench/" + Workbench.VERSION);
    }

    /** Where keys come from. */
    Keys keys() {
        return new KeyChain(new ApiKeys(environment), new SystemKeyring());
    }

    /** The same that tells everything on the error stream, because the other is a program's to read. */
    Machine quiet() {
        return new Machine(environment, err, err, false, patience);
    }

    /** A line for the user, from the bundle. */
    void say(String key, Object... arguments) {
        out.println(Sentence.of(key, arguments).words());
    }
}
