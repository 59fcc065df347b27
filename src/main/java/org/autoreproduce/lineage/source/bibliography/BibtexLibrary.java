package org.autoreproduce.lineage.source.bibliography;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Candidate;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.Identifiers;
import org.autoreproduce.lineage.Match;
import org.autoreproduce.lineage.Matching;
import org.autoreproduce.lineage.WorkQuery;
import org.autoreproduce.lineage.WorkSource;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.library.LocalWork;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ObjectResolutionException;
import org.jbibtex.ParseException;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import org.jspecify.annotations.Nullable;

/** A BibTeX file of the user's whose entries name PDFs; entries without one that is there are passed over. */
public final class BibtexLibrary implements WorkSource {
    private static final int LARGEST = 64 << 20;

    private final Path file;
    private final LocalWork local;
    private final Matching matching = new Matching();
    private @Nullable List<Candidate> known;

    /** The entries of this file. */
    public BibtexLibrary(Path file, TextReader reader) {
        this.file = file;
        this.local = new LocalWork(reader);
    }

    @Override
    public String name() {
        return "BibTeX";
    }

    @Override
    public Optional<Match> match(WorkQuery query, Cancellation stop) {
        stop.check();
        return matching.best(query, entries());
    }

    @Override
    public FoundWork fetch(Candidate candidate, Cancellation stop) {
        return local.read(name(), candidate.title(), candidate.texts().stream().map(Path::of).toList(), stop);
    }

    private synchronized List<Candidate> entries() {
        List<Candidate> all = known;
        if (all == null) {
            FileField files = new FileField(Optional.ofNullable(file.toAbsolutePath().getParent()).orElseThrow());
            all = parsed().getEntries().values().stream().flatMap(entry -> candidate(entry, files).stream()).toList();
            known = all;
        }
        return all;
    }

    private BibTeXDatabase parsed() {
        try (Reader reader = new StringReader(text())) {
            return new Lenient().parseFully(reader);
        } catch (IOException e) {
            throw new ProblemException(e, Sentence.of("lineage.bibtex.unreadable", file));
        } catch (ParseException | TokenMgrException | ObjectResolutionException e) {
            throw broken(e);
        } catch (RuntimeException e) {
            // its own exceptions come so, too
            throw e.getCause() instanceof ParseException said ? broken(said) : e;
        }
    }

    private ProblemException broken(Throwable why) {
        String said = String.valueOf(why.getMessage()).lines().findFirst().orElse("");
        return new ProblemException(why, Sentence.of("lineage.bibtex.broken", file, said));
    }

    /** In UTF-8; signs of other encodings become question marks, which hardly change a title. */
    private String text() throws IOException {
        if (Files.size(file) > LARGEST) {
            throw new ProblemException("lineage.bibtex.broken", file, (LARGEST >> 20) + " MiB");
        }
        return StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    }

    private Optional<Candidate> candidate(BibTeXEntry entry, FileField files) {
        List<String> pdfs = files.pdfs(field(entry, "file")).stream().map(Path::toString).toList();
        String title = field(entry, "title").replaceAll("\\s+", " ").strip();
        if (pdfs.isEmpty() || title.isEmpty()) {
            return Optional.empty();
        }
        String year = Stream.of(field(entry, "year"), field(entry, "date")).filter(text -> !text.isBlank()).findFirst()
                .orElse("").replaceFirst("^\\D*(\\d{4}).*", "$1");
        List<String> authors = new ArrayList<>();
        for (String author : field(entry, "author").replaceAll("\\s+", " ").split(" and ")) {
            if (!author.isBlank()) {
                authors.add(author.strip());
            }
        }
        return Optional.of(new Candidate(name(), String.valueOf(entry.getKey()), title, authors,
                year.matches("\\d{4}") ? Integer.parseInt(year) : 0,
                new Identifiers(nullable(field(entry, "doi").toLowerCase(Locale.ROOT)
                        .replaceFirst("^https?://(dx\\.)?doi\\.org/", "")), nullable(field(entry, "eprint")), null,
                        null),
                field(entry, "abstract"), pdfs, List.of(), ""));
    }

    private static String field(BibTeXEntry entry, String name) {
        return entry.getFields().entrySet().stream()
                .filter(field -> field.getKey().getValue().equalsIgnoreCase(name)).map(Map.Entry::getValue)
                .map(Value::toUserString).findFirst().orElse("");
    }

    private static @Nullable String nullable(String text) {
        return text.isBlank() ? null : text.strip();
    }

    /** Words that a style would define are taken as they stand; an entry that refers to a missing one is an entry. */
    private static final class Lenient extends BibTeXParser {
        Lenient() throws TokenMgrException, ParseException {
            super();
        }

        @Override
        public void checkStringResolution(Key key, @Nullable BibTeXString string) {
            // "jan" and the names of journals are the styles' business
        }

        @Override
        public void checkCrossReferenceResolution(Key key, @Nullable BibTeXEntry entry) {
            // the entry itself is read all the same
        }
    }
}
