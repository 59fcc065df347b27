package org.autoreproduce.paper.grobid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.correction.CorrectedBy;
import org.autoreproduce.paper.correction.Correction;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.correction.EntryFields;
import org.autoreproduce.paper.correction.HeaderFields;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A service on this machine that answers as GROBID does, well and badly. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class GrobidServiceTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf");
    private static final Document READ = new PdfReader().read(SAMPLE, new Cancellation());

    @TempDir
    Path folder;
    private HttpServer server;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch release = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    }

    @AfterEach
    void stop() {
        release.countDown();
        server.stop(0);
    }

    private interface Answer {
        void to(HttpExchange exchange, int time) throws IOException;
    }

    private GrobidService answering(Answer answer) {
        server.createContext("/api/processFulltextDocument", exchange -> {
            try (exchange; InputStream in = exchange.getRequestBody()) {
                asked.add(exchange.getRequestMethod() + " " + exchange.getRequestHeaders().getFirst("Content-Type")
                        + " " + new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
                answer.to(exchange, asked.size());
            }
        });
        server.start();
        return GrobidService.at("http://localhost:" + server.getAddress().getPort() + "/", Duration.ofSeconds(2),
                Duration.ofMillis(1));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        String[] key = new String[1];
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> key[0] = e.sentence().key());
        return key[0];
    }

    private static String entry(Box box, String title, String year) {
        return """
                <biblStruct coords="%d,%s,%s,%s,%s" xml:id="b0">
                  <analytic><title level="a" type="main">%s</title>
                    <author><persName><forename type="first">A</forename><surname>Nobody</surname></persName></author>
                  </analytic>
                  <monogr><title level="j">Journal of Angles</title>
                    <imprint><biblScope unit="volume">7</biblScope><biblScope unit="issue">2</biblScope>
                      <biblScope unit="page" from="1" to="9"/><date type="published" when="%s"/></imprint></monogr>
                  <idno type="DOI">10.1000/xyz</idno><idno type="arXiv">arXiv:1801.01234v2</idno>
                </biblStruct>
                """.formatted(box.page(), box.x(), box.y(), box.width(), box.height(), title, year);
    }

    private static String tei(String entries) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <TEI xml:space="preserve" xmlns="http://www.tei-c.org/ns/1.0">
                <teiHeader xml:lang="en"><fileDesc>
                  <titleStmt><title level="a" type="main">Shrink Toward
                     Your Foes</title></titleStmt>
                  <publicationStmt><date type="published" when="2025-03">March 2025</date></publicationStmt>
                  <sourceDesc><biblStruct><analytic><author><persName><forename type="first">Ada</forename>
                    <surname>Example</surname></persName></author></analytic></biblStruct></sourceDesc>
                </fileDesc></teiHeader>
                <text><back><div type="references"><listBibl>%s</listBibl></div></back></text></TEI>
                """.formatted(entries);
    }

    @Test
    void headerAndReferencesAreReadWithTheirPlaces() {
        Box box = new Box(4, 50, 60, 200, 10);
        GrobidFile file = answering((exchange, _) -> send(exchange, 200, tei(entry(box, "Of &lt;angles&gt;", "1999"))))
                .read(SAMPLE, new Cancellation());

        assertThat(file.hash()).isEqualTo(READ.hash());
        assertThat(file.header().title()).isEqualTo("Shrink Toward Your Foes");
        assertThat(file.header().authors()).containsExactly("Ada Example");
        assertThat(file.header().year()).isEqualTo("2025");
        assertThat(file.entries()).singleElement().satisfies(one -> {
            assertThat(one.boxes()).containsExactly(box);
            assertThat(one.fields()).isEqualTo(new EntryFields(List.of("A. Nobody"), "Of <angles>", "1999",
                    "Journal of Angles", "7(2)", "1–9", "10.1000/xyz", "1801.01234"));
        });
        assertThat(asked).singleElement().asString().startsWith("POST multipart/form-data; boundary=")
                .contains("name=\"input\"; filename=\"paper.pdf\"", "name=\"teiCoordinates\"", "biblStruct", "%PDF-");
    }

    @Test
    void aBusyServiceIsAskedAgain() {
        GrobidService service = answering(
                (exchange, time) -> send(exchange, time < 3 ? 503 : 200, time < 3 ? "busy" : tei("")));

        assertThat(service.read(SAMPLE, new Cancellation()).entries()).isEmpty();
        assertThat(asked).hasSize(3);
    }

    @Test
    void oneThatStaysBusyIsGivenUp() {
        GrobidService service = answering((exchange, _) -> send(exchange, 503, ""));
        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.busy");
    }

    @Test
    void nothingFailuresAndSilenceAreSentences() {
        GrobidService service = answering((exchange, time) -> {
            switch (time) {
                case 1 -> send(exchange, 204, "");
                case 2 -> send(exchange, 500, "[BAD_INPUT_DATA] PDF to XML conversion failed");
                case 3 -> send(exchange, 302, "");
                default -> waiting();
            }
        });
        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.nothing");
        assertThatThrownBy(() -> service.read(SAMPLE, new Cancellation()))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.sentence().words()).contains("500",
                        "BAD_INPUT_DATA"));
        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.failed");
        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.slow");
    }

    private void waiting() {
        try {
            assertThat(release.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aStopEndsTheWaiting() {
        Cancellation stop = new Cancellation();
        GrobidService service = answering((exchange, _) -> {
            stop.cancel();
            waiting();
        });
        assertThatThrownBy(() -> service.read(SAMPLE, stop)).isInstanceOf(CancellationException.class);
    }

    @Test
    void nobodyThereAndNoAddressAreSentences() throws IOException {
        GrobidService service = answering((exchange, _) -> send(exchange, 200, ""));
        server.stop(0);
        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.unreachable");
        for (String no : List.of("", "localhost:8070", "file:///etc/passwd", "http://me:key@localhost", "http://a b",
                "http://localhost/?key=1")) {
            assertThat(problem(() -> GrobidService.at(no))).as(no).isEqualTo("paper.grobid.address");
        }
        assertThat(GrobidService.in(Map.of())).isEmpty();
        assertThat(
                GrobidService.in(Map.of(GrobidService.VARIABLE, "http://localhost:8070")).map(GrobidService::address))
                .isEqualTo(Optional.of("http://localhost:8070"));
    }

    @Test
    void cutXmlAndOneThatNamesAFileAreRefused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the secret");
        String attack = "<?xml version=\"1.0\"?><!DOCTYPE TEI [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<TEI><teiHeader><fileDesc><titleStmt><title>&x;</title></titleStmt></fileDesc></teiHeader></TEI>";
        GrobidService service = answering((exchange, time) -> send(exchange, 200,
                time == 1 ? tei("").substring(0, 300) : time == 2 ? attack : "no XML"));

        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.broken");
        assertThatThrownBy(() -> service.read(SAMPLE, new Cancellation()))
                .isInstanceOfSatisfying(ProblemException.class, e -> assertThat(e.sentence().words())
                        .contains("DOCTYPE").doesNotContain("the secret"));
        assertThat(problem(() -> service.read(SAMPLE, new Cancellation()))).isEqualTo("paper.grobid.broken");
    }

    @Test
    void entriesAreAlignedByPlaceThenByWordsAndTakenOneByOneOrAll() {
        Reference first = READ.references().getFirst();
        Reference second = READ.references().get(1);
        GrobidFile.Entry byPlace = new GrobidFile.Entry(new EntryFields(List.of("A. Nobody"), "Of angles", "1999",
                null, null, null, null, null), "", first.boxes());
        GrobidFile.Entry byWords = new GrobidFile.Entry(EntryFields.of(second), second.raw(), List.of());
        GrobidFile.Entry nowhere = new GrobidFile.Entry(new EntryFields(List.of(), "Nothing of the kind", null, null,
                null, null, null, null), "", List.of());
        Comparison comparison = new Comparison(READ, new GrobidFile(GrobidFile.SCHEMA, READ.hash(),
                new HeaderFields("Foes", List.of(), null, null, null),
                List.of(nowhere, byWords, byPlace)));

        assertThat(comparison.pairs()).extracting(pair -> pair.ours().number()).containsExactly(1, 2);
        assertThat(comparison.pairs()).extracting(Comparison.Pair::differs).containsExactly(true, false);
        assertThat(comparison.headerDiffers()).isTrue();

        Corrections all = comparison.takeAll(Corrections.none());
        Document taken = all.applied(READ);
        assertThat(taken.references().getFirst().title()).isEqualTo("Of angles");
        assertThat(taken.references().get(1)).isEqualTo(second);
        assertThat(taken.title()).isEqualTo("Foes");
        assertThat(taken.authors()).as("what GROBID does not tell stays").isEqualTo(READ.authors());
        assertThat(all.without(comparison.takeHeader()).corrections()).hasSize(1);

        Correction.Entry mine = new Correction.Entry(((Correction.Entry) comparison.take(comparison.pairs().getFirst()))
                .where(), EntryFields.of(second), CorrectedBy.HAND);
        assertThat(comparison.takeAll(Corrections.none().with(mine)).corrections()).as("what is by hand stays")
                .contains(mine);
    }
}
