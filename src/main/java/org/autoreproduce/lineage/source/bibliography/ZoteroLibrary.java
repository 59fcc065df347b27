package org.autoreproduce.lineage.source.bibliography;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.Matching;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.autoreproduce.lineage.source.web.LocalJson;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/**
 * The Zotero that runs on this machine, through its local API (version 7 and later), which the user allows in Zotero's
 * settings under Advanced. Only this machine is ever asked.
 */
public final class ZoteroLibrary implements WorkSource {
    /** Where Zotero answers. */
    public static final URI USUAL = URI.create("http://127.0.0.1:23119");
    private static final int FEW = 10;

    private final LocalJson json;
    private final LocalWork local;
    private final Matching matching = new Matching();

    /** At this address, which must be this machine's. */
    public ZoteroLibrary(URI base, TextReader reader) {
        this.json = new LocalJson("Zotero", base);
        this.local = new LocalWork(reader);
    }

    @Override
    public String name() {
        return "Zotero";
    }

    @Override
    public Optional<Match> match(WorkQuery query, Cancellation stop) {
        String words = query.title().replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<Candidate> found = new ArrayList<>();
        for (JsonNode item : json.items("/api/users/0/items?q=" + LocalJson.encoded(words)
                + "&qmode=titleCreatorYear&itemType=-attachment&limit=" + FEW, stop)) {
            candidate(item).ifPresent(found::add);
        }
        return matching.best(query, found);
    }

    @Override
    public FoundWork fetch(Candidate candidate, Cancellation stop) {
        List<Path> pdfs = new ArrayList<>();
        for (JsonNode child : json.items("/api/users/0/items/" + candidate.handle() + "/children", stop)) {
            String key = child.path("key").asText();
            if (child.path("data").path("contentType").asText().equals("application/pdf") && isKey(key)) {
                json.text("/api/users/0/items/" + key + "/file/view/url", stop).flatMap(ZoteroLibrary::file)
                        .ifPresent(pdfs::add);
            }
        }
        return local.read(name(), candidate.title(), pdfs, stop);
    }

    private static Optional<Path> file(String address) {
        try {
            Path path = Path.of(URI.create(address.strip()));
            boolean pdf = path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
            return pdf && Files.isRegularFile(path) ? Optional.of(path) : Optional.empty();
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    private Optional<Candidate> candidate(JsonNode item) {
        JsonNode data = item.path("data");
        String key = item.path("key").asText();
        String title = data.path("title").asText().strip();
        if (title.isEmpty() || !isKey(key)) {
            return Optional.empty();
        }
        List<String> authors = new ArrayList<>();
        data.path("creators").forEach(one -> authors.add(one.path("lastName").asText().isEmpty()
                ? one.path("name").asText()
                : one.path("lastName").asText() + ", " + one.path("firstName").asText()));
        String year = data.path("date").asText().replaceFirst("^\\D*(\\d{4}).*", "$1");
        return Optional.of(new Candidate(name(), key, title, authors,
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                new Identifiers(nullable(data.path("DOI").asText().toLowerCase(Locale.ROOT)), null, null, null),
                data.path("abstractNote").asText(), List.of(), List.of(), data.path("url").asText()));
    }

    private static boolean isKey(String key) {
        return key.matches("[A-Z0-9]{4,16}");
    }

    private static @Nullable String nullable(String text) {
        return text.isBlank() ? null : text;
    }
}
