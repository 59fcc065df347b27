package org.autoreproduce.paper.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.autoreproduce.paper.PageText;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfPagesTest {
    private static final Path SAMPLE = Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf");
    private final Cancellation never = new Cancellation();

    @TempDir
    private Path folder;

    @Test
    void sizesAreThereAtOnceAsDisplayed() throws IOException {
        Path file = pdf(document -> {
            document.addPage(new PDPage(new PDRectangle(300, 400)));
            PDPage turned = new PDPage(new PDRectangle(300, 400));
            turned.setRotation(90);
            document.addPage(turned);
        });
        try (PdfPages pages = PdfPages.open(file, 1, never)) {
            assertThat(pages.pages()).extracting(page -> page.number() + " " + page.width() + "x" + page.height())
                    .containsExactly("1 300.0x400.0", "2 400.0x300.0");
        }
    }

    @Test
    void aPageIsDrawnWhereItsInkIs() throws IOException {
        try (PdfPages pages = PdfPages.open(square(), 1, never)) {
            PagePicture picture = pages.picture(new PageCut(1, 2, 0, 0, 400, 600), never);

            assertThat(picture.pixels()).hasSize(400 * 600);
            assertThat(Arrays.stream(picture.pixels())).allMatch(pixel -> pixel >>> 24 == 0xff);
            // 20 points from the left, 40 from the top, 10 wide and high
            assertThat(pixel(picture, 2 * 25, 2 * 45)).isEqualTo(0xff000000);
            assertThat(pixel(picture, 2 * 15, 2 * 45)).isEqualTo(0xffffffff);
            assertThat(Arrays.stream(picture.pixels()).filter(pixel -> pixel == 0xff000000).count()).isEqualTo(400);
        }
    }

    @Test
    void aPartIsWhatTheWholeHasThere() throws IOException {
        try (PdfPages pages = PdfPages.open(SAMPLE, 1, never)) {
            PagePicture whole = pages.picture(new PageCut(1, 1.5, 0, 0, 918, 1188), never);
            PagePicture part = pages.picture(new PageCut(1, 1.5, 200, 150, 300, 250), never);

            int different = 0;
            for (int y = 0; y < 250; y++) {
                for (int x = 0; x < 300; x++) {
                    different += pixel(whole, 200 + x, 150 + y) == pixel(part, x, y) ? 0 : 1;
                }
            }
            assertThat(Arrays.stream(part.pixels()).filter(pixel -> pixel != 0xffffffff).count()).isGreaterThan(500);
            assertThat(different).isZero();
        }
    }

    @Test
    void twoPagesDrawnAtATimeAreTheSameAsOneByOne() throws Exception {
        List<int[]> alone = new ArrayList<>();
        try (PdfPages pages = PdfPages.open(SAMPLE, 1, never)) {
            pages.pages().forEach(page -> alone.add(pages.picture(cut(page.number()), never).pixels()));
        }
        try (PdfPages pages = PdfPages.open(SAMPLE, 2, never)) {
            List<CompletableFuture<int[]>> together = pages.pages().stream().map(page -> CompletableFuture
                    .supplyAsync(() -> pages.picture(cut(page.number()), never).pixels())).toList();
            for (int i = 0; i < alone.size(); i++) {
                assertThat(together.get(i).get(30, TimeUnit.SECONDS)).isEqualTo(alone.get(i));
            }
        }
    }

    @Test
    void aStoppedPictureIsNotWaitedFor() throws IOException {
        try (PdfPages pages = PdfPages.open(SAMPLE, 1, never)) {
            Cancellation stop = new Cancellation();
            stop.cancel();
            assertThatThrownBy(() -> pages.picture(cut(1), stop)).isInstanceOf(CancellationException.class);
            assertThat(pages.picture(cut(1), never).width()).isEqualTo(612);
        }
    }

    @Test
    void aPageOfVeryMuchInkStopsInTheMiddleAndOthersGoOn() throws Exception {
        Path file = pdf(document -> {
            PDPage page = new PDPage(new PDRectangle(600, 800));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                for (int i = 0; i < 60_000; i++) {
                    content.moveTo(0, i % 800);
                    content.curveTo(100, i % 700, 400, i % 300, 600, i % 799);
                    content.stroke();
                }
            }
            document.addPage(new PDPage(new PDRectangle(600, 800)));
        });
        try (PdfPages pages = PdfPages.open(file, 1, never)) {
            Cancellation stop = new Cancellation();
            CompletableFuture<PagePicture> slow = CompletableFuture
                    .supplyAsync(() -> pages.picture(new PageCut(1, 4, 0, 0, 2400, 3200), stop));
            CompletableFuture<PagePicture> next = CompletableFuture
                    .supplyAsync(() -> pages.picture(new PageCut(2, .5, 0, 0, 300, 400), never));
            stop.cancel();
            assertThat(next.get(10, TimeUnit.SECONDS).width()).isEqualTo(300);
            assertThatThrownBy(() -> slow.get(10, TimeUnit.SECONDS)).satisfiesAnyOf(
                    e -> assertThat(e).isInstanceOf(CancellationException.class),
                    e -> assertThat(e.getCause()).isInstanceOf(CancellationException.class));
        }
    }

    @Test
    void afterClosingNobodyWaitsForEver() {
        PdfPages pages = PdfPages.open(SAMPLE, 2, never);
        pages.close();
        pages.close();
        assertThatThrownBy(() -> pages.picture(cut(1), never)).isInstanceOf(CancellationException.class);
    }

    @Test
    void theFileMayBeDeletedMeanwhile() throws IOException {
        Path copy = Files.copy(SAMPLE, folder.resolve("copy.pdf"));
        try (PdfPages pages = PdfPages.open(copy, 2, never)) {
            Files.delete(copy);
            assertThat(pages.picture(cut(4), never).height()).isEqualTo(792);
            assertThat(pages.texts(never)).hasSize(4);
        }
    }

    @Test
    void theTextOfThePageThatIsSeenIsReadFirst() {
        List<Integer> told = new ArrayList<>();
        try (PdfPages pages = PdfPages.open(SAMPLE, 1, never)) {
            List<PageText> texts = pages.texts(never, () -> 3, page -> told.add(page.page().number()));
            assertThat(told).containsExactly(3, 4, 1, 2);
            assertThat(texts).extracting(text -> text.page().number()).containsExactly(1, 2, 3, 4);
            assertThat(texts).extracting(PageText::text)
                    .isEqualTo(pages.texts(never).stream().map(PageText::text).toList());
        }
    }

    @Test
    void whatCannotBeOpenedIsToldInASentence() throws IOException {
        assertThat(problem(folder.resolve("nothing.pdf"))).isEqualTo("paper.missing");
        assertThat(problem(folder)).isEqualTo("paper.notPdf");
        assertThat(problem(Path.of("pom.xml"))).isEqualTo("paper.notPdf");
        assertThat(problem(Files.writeString(folder.resolve("b.pdf"), "%PDF-1.7\nbroken"))).isEqualTo("paper.broken");
        Path locked = pdf(document -> {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        });
        assertThat(problem(locked)).isEqualTo("paper.locked");
        assertThat(problem(pdf(document -> {}))).isEqualTo("paper.empty");
    }

    @Test
    void theTextIsInReadingOrderWithThePlaceOfEachCharacter() {
        try (PdfPages pages = PdfPages.open(SAMPLE, 1, never)) {
            PageText first = pages.texts(never).getFirst();

            assertThat(first.text()).contains("Shrink Toward Your Peers", "A clinic that lost one of its four patients")
                    .endsWith("\n");
            int at = first.text().indexOf("clinic");
            assertThat(first.left(at)).isLessThan(first.right(at)).isCloseTo(first.right(at - 1), within(1.0));
            assertThat(first.boxes(at, at + 6)).singleElement().satisfies(box -> {
                assertThat(box.width()).isBetween(20.0, 40.0);
                assertThat(box.x()).isCloseTo(first.left(at), within(.01));
            });
        }
    }

    @Test
    void readingTheTextCanBeStopped() {
        try (PdfPages pages = PdfPages.open(SAMPLE, 1, never)) {
            Cancellation stop = new Cancellation();
            stop.cancel();
            assertThatThrownBy(() -> pages.texts(stop)).isInstanceOf(CancellationException.class);
        }
    }

    private static PageCut cut(int page) {
        return new PageCut(page, 1, 0, 0, 612, 792);
    }

    private static int pixel(PagePicture picture, int x, int y) {
        return picture.pixels()[y * picture.width() + x];
    }

    private String problem(Path file) {
        try (PdfPages pages = PdfPages.open(file, 1, never)) {
            return "opened, with " + pages.pages().size() + " pages";
        } catch (ProblemException e) {
            return e.sentence().key();
        } catch (CompletionException e) {
            return e.toString();
        }
    }

    private Path square() throws IOException {
        return pdf(document -> {
            PDPage page = new PDPage(new PDRectangle(200, 300));
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.addRect(20, 250, 10, 10);
                content.fill();
            }
        });
    }

    private Path pdf(Content content) throws IOException {
        Path file = Files.createTempFile(folder, "made", ".pdf");
        try (PDDocument document = new PDDocument()) {
            content.into(document);
            document.save(file.toFile());
        }
        return file;
    }

    @FunctionalInterface
    private interface Content {
        void into(PDDocument document) throws IOException;
    }
}
