package org.autoreproduce.lineage.source.web;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.Matching;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/** Texts of works by way of a catalogue: the paper where it may be fetched, else the abstract alone. */
public final class CatalogueSource implements WorkSource {
    /** The file that an abstract becomes. */
    public static final String ABSTRACT = "abstract.md";
    private static final String ARXIV_PDF = "https://arxiv.org/pdf/";

    private final Catalogue catalogue;
    private final Web web;
    private final Service files;
    private final TextReader reader;
    private final Pauses pauses;
    private final Matching matching = new Matching();
    private final Hashes hashes = new Hashes();

    /**
     * @param files  how fast papers are fetched, from wherever they lie
     * @param reader reads the papers
     */
    public CatalogueSource(Catalogue catalogue, Web web, Service files, TextReader reader, Pauses pauses) {
        this.catalogue = catalogue;
        this.web = web;
        this.files = files;
        this.reader = reader;
        this.pauses = pauses;
    }

    @Override
    public String name() {
        return catalogue.name();
    }

    @Override
    public boolean local() {
        return false;
    }

    @Override
    public Optional<Match> match(WorkQuery query, Cancellation stop) {
        return matching.best(query, catalogue.search(query, pauses, stop));
    }

    @Override
    public FoundWork fetch(Candidate candidate, Cancellation stop) {
        List<FoundWork.TextFile> texts = new ArrayList<>();
        if (!candidate.summary().isBlank()) {
            texts.add(new FoundWork.TextFile(ABSTRACT,
                    "# " + candidate.title() + "\n\n" + candidate.summary() + "\n"));
        }
        paper(candidate, stop).ifPresent(text -> texts.add(new FoundWork.TextFile("paper.pdf", text)));
        String all = texts.stream().map(file -> file.path() + '\0' + file.text() + '\0').collect(Collectors.joining());
        return new FoundWork(name(), candidate.title(), hashes.of(all), texts, List.of(), List.of());
    }

    /** The first of its addresses that gives a PDF with text. */
    private Optional<String> paper(Candidate candidate, Cancellation stop) {
        String arxiv = candidate.ids().arxiv();
        Stream<String> addresses = Stream.concat(candidate.texts().stream(),
                arxiv == null ? Stream.empty() : Stream.of(ARXIV_PDF + arxiv));
        for (String address : addresses.map(CatalogueSource::encrypted).distinct().toList()) {
            try {
                Optional<Path> pdf = web.file(files, URI.create(address), ".pdf", pauses, stop);
                Optional<String> text = pdf.filter(CatalogueSource::isPdf).map(file -> reader.text(file, stop))
                        .filter(found -> !found.isBlank());
                if (text.isPresent()) {
                    return text;
                }
            } catch (ProblemException | IllegalArgumentException e) {
                // the next address may do; where none does, the abstract is all there is
                stop.check();
            }
        }
        return Optional.empty();
    }

    /** arXiv's feed gives some addresses without encryption. */
    private static String encrypted(String address) {
        return address.replaceFirst("^http://(?=(www\\.|export\\.)?arxiv\\.org/)", "https://");
    }

    /** Publishers answer with a page where a paper is not free. */
    private static boolean isPdf(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new String(in.readNBytes(1024), StandardCharsets.ISO_8859_1).contains("%PDF-");
        } catch (IOException e) {
            return false;
        }
    }
}
