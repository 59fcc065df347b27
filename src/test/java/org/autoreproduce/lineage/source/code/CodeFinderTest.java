package org.autoreproduce.lineage.source.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.OfficialCode;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a work to its code; copies are those that were kept before, so that no host is asked. */
class CodeFinderTest {
    private static final WorkFacts WORK = new WorkFacts("Deep Walls for Finding Gates in Castles", List.of("Ada Byron"),
            Identifiers.none(), List.of("WALLFIND"));
    private static final OfficialCode OFFICIAL = new OfficialCode("Moats around Normal Data", List.of("MOATFIND"),
            Set.of("carl/moats"));

    @TempDir
    Path folder;
    private SnapshotStore store;
    private WebServer server;
    private CodeFinder finder;

    @BeforeEach
    void make() throws IOException {
        store = new SnapshotStore(folder);
        server = new WebServer();
        server.answer(200, Map.of(), "{\"items\": []}");
        // it may copy from nowhere: what is not kept fails
        ShallowClone none = new ShallowClone(CloneLimits.usual(), Set.of());
        finder = new CodeFinder(none, store, new GithubSearch(server.address(), server.client(), Optional::empty,
                InstantSource.system()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void kept(String path, String readme) {
        store.keep(new Snapshot(Snapshot.SCHEMA, "github.com/" + path, "a".repeat(40), "MIT",
                List.of(new FoundWork.TextFile("README.md", readme)), 0));
    }

    private FoundCode find(List<String> named, String... texts) {
        return finder.find(WORK, named, List.of(texts), OFFICIAL, new Cancellation());
    }

    @Test
    void theWorksOwnLinkIsTaken() {
        kept("ada/walls", "# walls\nnothing of use");
        assertThat(find(List.of(), "Our code is available at https://github.com/Ada/Walls."))
                .isInstanceOfSatisfying(FoundCode.Found.class, found -> {
                    assertThat(found.address().path()).isEqualTo("ada/walls");
                    assertThat(found.about().by()).isEqualTo(About.By.WORK_ITSELF);
                    assertThat(found.about().words()).contains("code is available");
                    assertThat(found.snapshot().repository("").licence()).isEqualTo("MIT");
                });
        assertThat(server.asked()).isEmpty();
    }

    @Test
    void whatIsNamedInPassingHasToBeAboutTheWork() {
        kept("bob/layers", "# Layers for everything");
        assertThat(find(List.of(), "We use https://github.com/bob/layers here.")).isEqualTo(new FoundCode.None());
        kept("bob/layers", "# Code of *Deep Walls for Finding Gates in Castles*");
        assertThat(find(List.of(), "We use https://github.com/bob/layers here.")).isInstanceOf(FoundCode.Found.class);
    }

    @Test
    void theSearchComesLastAndEachHitIsChecked() {
        server.answer(200, Map.of(), """
                {"items": [{"full_name": "x/fork", "fork": true}, {"full_name": "x/other"}, {"full_name": "x/again"}]}
                """);
        kept("x/fork", "# Deep Walls for Finding Gates in Castles");
        kept("x/other", "# Something else");
        kept("x/again", "# WALLFIND\nA re-implementation of the method by Byron et al.");
        assertThat(find(List.of())).isInstanceOfSatisfying(FoundCode.Found.class, found -> {
            assertThat(found.address().path()).isEqualTo("x/again");
            assertThat(found.about().again()).isTrue();
        });
    }

    @Test
    void thePapersOwnRepositoryIsNeverFetched() {
        assertThat(find(List.of("https://github.com/Carl/Moats.git"))).isEqualTo(
                new FoundCode.Withheld(new CodeAddress("github.com", "carl/moats"), "official code"));
        kept("dora/renamed", "# MOATFIND in PyTorch");
        assertThat(find(List.of("github.com/dora/renamed"))).isInstanceOf(FoundCode.Withheld.class);
        assertThat(finder.find(WORK, List.of("github.com/dora/renamed"), List.of(), null, new Cancellation()))
                .isInstanceOf(FoundCode.Found.class);
    }

    @Test
    void whatCannotBeHadIsToldAndTheNextPlaceIsTried() {
        assertThat(find(List.of("https://github.com/ada/gone"))).isInstanceOf(FoundCode.Failed.class);
        kept("ada/walls", "# Deep Walls for Finding Gates in Castles");
        assertThat(find(List.of("https://github.com/ada/gone", "https://github.com/ada/walls")))
                .isInstanceOf(FoundCode.Found.class);
        server.answer(500, Map.of(), "");
        assertThat(find(List.of())).isInstanceOfSatisfying(FoundCode.Failed.class,
                failed -> assertThat(failed.sentence()).contains("500"));
    }
}
