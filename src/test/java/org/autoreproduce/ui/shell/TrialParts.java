package org.autoreproduce.ui.shell;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.autoreproduce.llm.Patience;
import org.autoreproduce.llm.discover.LocalServers;
import org.autoreproduce.llm.hand.HandDesk;
import org.autoreproduce.llm.keys.ApiKeys;
import org.autoreproduce.llm.keys.KeyChain;
import org.autoreproduce.llm.keys.Keyring;
import org.autoreproduce.paper.fetch.PaperFetcher;
import org.autoreproduce.pipeline.assembly.Sample;
import org.autoreproduce.pipeline.assembly.Workbench;
import org.autoreproduce.ui.kit.Background;
import org.autoreproduce.ui.kit.DraftStore;
import org.autoreproduce.ui.kit.Look;
import org.autoreproduce.ui.kit.UiThread;
import org.autoreproduce.ui.paper.PaperMemory;
import org.autoreproduce.ui.settings.RealModels;

/** A window's parts as the program makes them, but for keys, which there are none of, and with all state in one folder. */
final class TrialParts {
    private TrialParts() {}

    static Parts in(Path place, Look look, Consumer<String> browse) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("XDG_STATE_HOME", place.resolve("state").toString());
        environment.put("XDG_CACHE_HOME", place.resolve("cache").toString());
        Background background = new Background(new UiThread());
        HandDesk hand = new HandDesk();
        KeyChain keys = new KeyChain(new ApiKeys(Map.of()), Keyring.NONE);
        Workbench workbench = new Workbench(environment, _ -> false, Patience.defaults()).with(keys, hand);
        PaperAccess papers = new PaperAccess(workbench.reader(), new PaperFetcher(URI.create("http://127.0.0.1:9/"),
                place.resolve("papers"), "Test/1", Duration.ZERO, Duration.ofSeconds(5)));
        return new Parts(new Opening(workbench, new Sample(environment), papers, background),
                new Recents(place.resolve("recent.json")), new DraftStore(place.resolve("drafts")),
                new WindowMemory(place.resolve("window.json")), new PaperMemory(place.resolve("papers.json")), look,
                new RealModels(keys, Map.of(), _ -> false, LocalServers.usual()), new RealMachine(workbench, place),
                hand, background, browse, place);
    }
}
