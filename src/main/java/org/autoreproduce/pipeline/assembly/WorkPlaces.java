package org.autoreproduce.pipeline.assembly;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.bibliography.BibtexLibrary;
import org.autoreproduce.lineage.source.bibliography.ZoteroLibrary;
import org.autoreproduce.lineage.source.code.CloneLimits;
import org.autoreproduce.lineage.source.code.CodeFinder;
import org.autoreproduce.lineage.source.code.GithubSearch;
import org.autoreproduce.lineage.source.code.ShallowClone;
import org.autoreproduce.lineage.source.code.SnapshotStore;
import org.autoreproduce.lineage.source.library.LibraryFolder;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.autoreproduce.lineage.source.web.Arxiv;
import org.autoreproduce.lineage.source.web.Catalogue;
import org.autoreproduce.lineage.source.web.CatalogueSource;
import org.autoreproduce.lineage.source.web.Crossref;
import org.autoreproduce.lineage.source.web.GithubWeb;
import org.autoreproduce.lineage.source.web.OpenAlex;
import org.autoreproduce.lineage.source.web.Pauses;
import org.autoreproduce.lineage.source.web.SemanticScholar;
import org.autoreproduce.lineage.source.web.Service;
import org.autoreproduce.lineage.source.web.Web;
import org.autoreproduce.lineage.source.web.WebCache;
import org.autoreproduce.pipeline.stage.LineageStage;
import org.autoreproduce.pipeline.stage.Places;
import org.autoreproduce.process.UserFolders;
import org.autoreproduce.project.Settings;

/**
 * The places where this user's cited works are looked for: on this machine first, then on the web, where the settings
 * want it and the environment does not forbid it. Keys and the address for services come from the environment.
 */
final class WorkPlaces implements LineageStage.Sources {
    /** Any value keeps the program from asking services on the web for cited works. */
    private static final String OFFLINE = "AUTOREPRODUCE_OFFLINE";
    private static final String EMAIL = "AUTOREPRODUCE_EMAIL";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Map<String, String> environment;
    private final TextReader reader;
    private final WebCache cache;
    private final Web web;
    private final String agent;

    WorkPlaces(Map<String, String> environment, TextReader reader) {
        this.environment = environment;
        this.reader = reader;
        Path place = new UserFolders(environment).cache();
        this.cache = new WebCache(place.resolve("web"), InstantSource.system());
        String email = environment.getOrDefault(EMAIL, "");
        this.agent = "AutoReproduce/" + Workbench.VERSION
                + (email.matches("[^\\s@()]+@[^\\s@()]+") ? " (mailto:" + email + ")" : "");
        this.web = new Web(cache, LONGEST, agent, InstantSource.system());
    }

    @Override
    public Places of(Settings.Lineage settings, Pauses pauses) {
        List<WorkSource> sources = new ArrayList<>();
        if (settings.library() != null) {
            sources.add(new LibraryFolder(Path.of(settings.library()), reader));
        }
        if (settings.bibtex() != null) {
            sources.add(new BibtexLibrary(Path.of(settings.bibtex()), reader));
        }
        if (settings.zotero()) {
            sources.add(new ZoteroLibrary(ZoteroLibrary.USUAL, reader));
        }
        if (!online(settings)) {
            return new Places(sources, new LocalWork(reader), null);
        }
        Service papers = new Service("papers", URI.create("https://arxiv.org"), Duration.ofSeconds(3));
        catalogues(settings).forEach(
                catalogue -> sources.add(new CatalogueSource(catalogue, web, papers, reader, pauses)));
        return new Places(sources, new LocalWork(reader), code());
    }

    /** In the order in which they are asked: where papers are free, first. None where the web is not asked. */
    List<Catalogue> catalogues(Settings.Lineage settings) {
        if (!online(settings)) {
            return List.of();
        }
        return List.of(
                new Arxiv(web, new Service("arXiv", URI.create("https://export.arxiv.org/api"), Duration.ofSeconds(3))),
                new SemanticScholar(web,
                        new Service("Semantic Scholar", URI.create("https://api.semanticscholar.org/graph/v1"),
                                Duration.ofSeconds(1), Map.of("x-api-key", key("SEMANTIC_SCHOLAR_API_KEY")))),
                new OpenAlex(web,
                        new Service("OpenAlex", URI.create("https://api.openalex.org"), Duration.ofMillis(200))),
                new Crossref(web,
                        new Service("Crossref", URI.create("https://api.crossref.org"), Duration.ofMillis(200))));
    }

    private boolean online(Settings.Lineage settings) {
        return settings.web() && !environment.containsKey(OFFLINE);
    }

    private CodeFinder code() {
        Service github = new Service("GitHub", GithubSearch.GITHUB, Duration.ZERO);
        GithubSearch search = new GithubSearch(GithubSearch.GITHUB, new GithubWeb(github, cache, LONGEST, agent),
                key("GITHUB_TOKEN"), InstantSource.system());
        return new CodeFinder(new ShallowClone(CloneLimits.usual()),
                new SnapshotStore(new UserFolders(environment).cache().resolve("code")), search);
    }

    private Supplier<Optional<String>> key(String variable) {
        return () -> Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
    }
}
