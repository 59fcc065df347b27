package org.autoreproduce.paper.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages that are pictures; where Tesseract is not installed, with a program that plays its part. */
@Timeout(value = 180, unit = TimeUnit.SECONDS)
class TesseractRecogniserTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf");

    @TempDir
    Path folder;

    private TesseractRecogniser with(Map<String, String> environment) {
        return new TesseractRecogniser(environment, folder.resolve("cache"));
    }

    /** A program that answers like Tesseract and then does this, a shell script. */
    private Map<String, String> playing(String script) throws IOException {
        Path place = Files.createDirectories(folder.resolve("bin"));
        Path program = place.resolve("tesseract");
        Files.writeString(program,
                "#!/bin/sh\nif [ \"$1\" = --version ]; then echo tesseract 0.0; exit 0; fi\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return Map.of("PATH", place + ":/bin:/usr/bin");
    }

    private Path scan(int pages) throws IOException {
        return PictureOnly.of(SAMPLE, pages, 200, folder.resolve("scan.pdf"));
    }

    private static List<Path> leftOver() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> String.valueOf(file.getFileName()).startsWith("autoreproduce-pages")).toList();
        }
    }

    private static String problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        List<String> keys = new ArrayList<>();
        assertThatThrownBy(call).isInstanceOfSatisfying(ProblemException.class, e -> keys.add(e.sentence().key()));
        return keys.getFirst();
    }

    @Test
    void aScannedPageIsReadWithItsPlaces() throws Exception {
        assumeTrue(Tesseract.find(System.getenv(), new Cancellation()).isPresent(), "Tesseract is not on this machine");
        Path scan = scan(1);
        assertThat(problem(() -> new PdfReader().read(scan, new Cancellation()))).isEqualTo("paper.noText");
        List<String> told = new CopyOnWriteArrayList<>();
        Document read = with(System.getenv()).read(scan, (done, pages) -> told.add(done + "/" + pages),
                new Cancellation());
        Document own = new PdfReader().read(SAMPLE, new Cancellation());

        assertThat(read.origin()).isEqualTo(TextOrigin.RECOGNISED);
        assertThat(told).containsExactly("0/1", "1/1");
        Box there = read.find("A clinic that lost one of its four patients").orElseThrow().boxes().getFirst();
        Box here = own.find("A clinic that lost one of its four patients").orElseThrow().boxes().getFirst();
        assertThat(there.y() + there.height() / 2).isCloseTo(here.y() + here.height() / 2, within(4.0));
        assertThat(there.x()).isCloseTo(here.x(), within(3.0));
        assertThat(read.sections()).extracting(section -> String.valueOf(section.heading()))
                .anyMatch(heading -> heading.contains("Introduction"));
        assertThat(with(Map.of()).known(scan, new Cancellation())).as("kept, and without the program").contains(read);
    }

    @Test
    void withoutTheProgramItIsSaidHowToGetIt() throws Exception {
        Path scan = scan(1);
        assertThat(problem(() -> with(Map.of("PATH", "/nowhere")).read(scan, (done, pages) -> {}, new Cancellation())))
                .isEqualTo("paper.ocr.missing");
        assertThat(problem(() -> with(Map.of()).check(new Cancellation()))).isEqualTo("paper.ocr.missing");
        assertThat(with(Map.of()).known(scan, new Cancellation())).isEmpty();
    }

    @Test
    void whatItSaysWhenItFailsIsToldAndNothingIsLeftOver() throws Exception {
        Path scan = scan(2);
        List<Path> before = leftOver();
        assertThatThrownBy(() -> with(playing("echo no such language >&2; exit 1\n")).read(scan, (done, pages) -> {},
                new Cancellation())).isInstanceOfSatisfying(ProblemException.class,
                        e -> assertThat(e.sentence().words()).contains("no such language"));
        assertThat(leftOver()).isEqualTo(before);
    }

    @Test
    void aPageThatWasReadIsNotReadAgainAndAStopLeavesNothing() throws Exception {
        Path scan = scan(2);
        List<Path> before = leftOver();
        String hocr = "<span class='ocr_line' title=\\\"bbox 10 10 900 60; baseline 0 -5; x_size 40\\\">\\n"
                + "<span class='ocrx_word' title='bbox 10 10 400 60; x_wconf 90'>Nothing</span>\\n";
        Map<String, String> first = playing("case \"$1\" in *2.pgm) sleep 60;; *) printf \"" + hocr
                + "\" > \"$2.hocr\";; esac\n");
        Cancellation stop = new Cancellation();
        assertThatThrownBy(() -> with(first).read(scan, (done, pages) -> {
            if (done == 1) {
                stop.cancel();
            }
        }, stop)).isInstanceOf(CancellationException.class);
        assertThat(leftOver()).isEqualTo(before);

        Map<String, String> second = playing("case \"$1\" in *2.pgm) printf \"" + hocr
                + "\" > \"$2.hocr\";; *) exit 1;; esac\n");
        Document read = with(second).read(scan, (done, pages) -> {}, new Cancellation());
        assertThat(read.pages()).as("the first from before, the second from now").hasSize(2);
    }

    @Test
    void whatIsReadBeforeStandsInForTheTextThatIsMissing() throws Exception {
        Path scan = scan(1);
        PicturesReader reader = new PicturesReader(new PdfReader(), with(Map.of()));
        assertThat(problem(() -> reader.read(scan, new Cancellation()))).isEqualTo("paper.noText");
        assertThat(problem(() -> reader.read(folder.resolve("none.pdf"), new Cancellation())))
                .isEqualTo("paper.missing");
        with(playing(
                "printf \"<span class='ocr_line' title='bbox 1 1 90 60'>\\n<span class='ocrx_word' title='bbox 1 1 90 60'>Word</span>\\n\" > \"$2.hocr\"\n"))
                .read(scan, (done, pages) -> {}, new Cancellation());
        assertThat(reader.read(scan, new Cancellation()).origin()).isEqualTo(TextOrigin.RECOGNISED);
    }
}
