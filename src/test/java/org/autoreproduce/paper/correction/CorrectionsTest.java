package org.autoreproduce.paper.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.json.Json;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Cell;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.pdf.PdfReader;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;

/** Corrections of the sample's paper, as it was read and as it might be read another time. */
class CorrectionsTest {
    private static final Document READ = new PdfReader().read(
            Path.of("src/main/resources/org/autoreproduce/sample/paper/paper.pdf"), new Cancellation());
    private static final Whereabouts WHERE = new Whereabouts(READ);

    private static Block block(String words) {
        return READ.blocks().stream().filter(block -> block.text().contains(words)).findFirst().orElseThrow();
    }

    private static Correction.Text text(String words, String from, String to) {
        Block block = block(words);
        assertThat(block.text()).contains(from);
        return new Correction.Text(WHERE.of(block), block.text().replace(from, to));
    }

    private static Corrected with(Correction... all) {
        return on(READ, all);
    }

    private static Corrected on(Document document, Correction... all) {
        Corrections corrections = Corrections.none();
        for (Correction one : all) {
            corrections = corrections.with(one);
        }
        return corrections.on(document);
    }

    /** The same paper, read another time with these blocks. */
    private static Document again(List<Block> blocks) {
        List<Block> numbered = new ArrayList<>();
        blocks.forEach(block -> numbered.add(new Block(numbered.size(), block.kind(), block.level(), block.number(),
                block.text(), block.lines())));
        return new Document(READ.schema(), READ.hash(), READ.origin(), READ.title(), READ.authors(), READ.year(),
                READ.venue(), READ.arxivId(), READ.doi(), READ.urls(), READ.pages(), numbered, List.of(), List.of(),
                List.of());
    }

    private static Block moved(Block block) {
        return new Block(block.index(), block.kind(), block.level(), block.number(), block.text(),
                block.lines().stream().map(line -> new Line(line.start(), new Box(line.box().page(), line.box().x(),
                        line.box().y() + 40, line.box().width(), line.box().height()), line.words())).toList());
    }

    @Test
    void withoutCorrectionsThePaperIsAsItWasRead() {
        assertThat(Corrections.none().applied(READ)).isSameAs(READ);
    }

    @Test
    void correctedWordsAreSeenByAllAndStandWhereTheOldOnesStood() {
        Block before = block("We work on Anscombe");
        Document now = with(text("We work on Anscombe", "We work on Anscombe", "They toil on Anscombe")).document();

        assertThat(now.markdown()).contains("They toil on Anscombe").doesNotContain("We work on Anscombe");
        Box there = now.find("They toil on Anscombe").orElseThrow().boxes().getFirst();
        Box here = READ.find("We work on Anscombe").orElseThrow().boxes().getFirst();
        assertThat(there.page()).isEqualTo(here.page());
        assertThat(there.y()).isEqualTo(here.y());
        assertThat(now.blocks().get(before.index()).lines()).hasSameSizeAs(before.lines());
        assertThat(READ.find("They toil")).isEmpty();
    }

    @Test
    void linesAfterTheChangeKeepTheirWords() {
        Block before = READ.blocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH)
                .filter(block -> block.lines().size() > 3).findFirst().orElseThrow();
        Line last = before.lines().getLast();
        String end = before.text().substring(last.start());
        Document now = with(new Correction.Text(WHERE.of(before), "An entirely new beginning. " + before.text()))
                .document();

        Block after = now.blocks().get(before.index());
        assertThat(after.text().substring(after.lines().getLast().start())).isEqualTo(end);
        assertThat(after.boxes(after.text().length() - end.length(), after.text().length()))
                .isEqualTo(before.boxes(last.start(), before.text().length()));
    }

    @Test
    void aParagraphBecomesAHeadingWithItsSection() {
        Block paragraph = READ.blocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).findFirst()
                .orElseThrow();
        Corrected now = with(new Correction.Kind(WHERE.of(paragraph), BlockKind.HEADING, 2),
                new Correction.Text(WHERE.of(paragraph), "9.1 Of angles"));

        Block heading = now.document().blocks().get(paragraph.index());
        assertThat(heading).extracting(Block::kind, Block::level, Block::number, Block::text)
                .containsExactly(BlockKind.HEADING, 2, "9.1", "9.1 Of angles");
        assertThat(now.document().markdown()).contains("### 9.1 Of angles");
        assertThat(now.of(paragraph)).hasSize(2);
    }

    @Test
    void whatIsLeftOutIsGoneAndEverythingElseStillPointsWhereItDid() {
        Block first = READ.blocks().stream().filter(block -> block.kind() == BlockKind.PARAGRAPH).findFirst()
                .orElseThrow();
        Corrected corrected = with(new Correction.Omission(WHERE.of(first)));
        Document now = corrected.document();

        assertThat(corrected.block(first)).isEmpty();
        assertThat(now.blocks()).hasSize(READ.blocks().size() - 1)
                .allSatisfy(block -> assertThat(now.blocks().get(block.index())).isSameAs(block));
        assertThat(now.tables()).hasSameSizeAs(READ.tables())
                .allSatisfy(table -> assertThat(now.blocks().get(table.block()).kind()).isEqualTo(BlockKind.TABLE));
        assertThat(now.references()).hasSameSizeAs(READ.references()).allSatisfy(
                entry -> assertThat(now.blocks().get(entry.block()).text()).contains(entry.raw()));
        List<Mention> kept = READ.mentions().stream().filter(one -> one.block() != first.index()).toList();
        assertThat(now.mentions()).extracting(Mention::sentence)
                .containsExactlyElementsOf(kept.stream().map(Mention::sentence).toList());
        assertThat(now.mentions()).allSatisfy(one -> assertThat(now.blocks().get(one.block()).text())
                .contains(one.sentence()));
    }

    @Test
    void aCellIsCorrectedInItsTableAndInItsText() {
        Table table = READ.tables().getFirst();
        Cell cell = table.rows().getLast().cells().getLast();
        Document now = with(new Correction.CellText(WHERE.of(table, cell), "0.999")).document();

        assertThat(now.tables().getFirst().cell(cell.row(), cell.column()).orElseThrow().text()).isEqualTo("0.999");
        assertThat(now.blocks().get(table.block()).text()).endsWith("0.999");
        assertThat(now.markdown()).contains("0.999 |");
    }

    @Test
    void anEntrysPartsAreCorrectedAndCitationsFindIt() {
        Reference entry = READ.references().getFirst();
        EntryFields fields = new EntryFields(List.of("N. Body"), "Another title", "1999", null, null, null, null, null);
        Block block = READ.blocks().get(entry.block());
        Document now = with(new Correction.Entry(WHERE.of(block), fields, CorrectedBy.HAND)).document();

        assertThat(EntryFields.of(now.references().getFirst())).isEqualTo(fields);
        assertThat(now.references().getFirst().raw()).isEqualTo(entry.raw());
        assertThat(now.references().subList(1, now.references().size()))
                .isEqualTo(READ.references().subList(1, READ.references().size()));
    }

    @Test
    void anEntryWithOtherWordsIsReadAnew() {
        Reference entry = READ.references().getFirst();
        String year = entry.year();
        assertThat(year).isNotNull();
        Document now = with(text(entry.raw(), year, "1901")).document();

        assertThat(now.references().getFirst().year()).isEqualTo("1901");
        assertThat(now.references()).hasSameSizeAs(READ.references());
    }

    @Test
    void theHeaderIsChosenAsAWhole() {
        HeaderFields fields = new HeaderFields("Of angles", List.of("A. Nobody"), "1999", "Here", null);
        assertThat(HeaderFields.of(with(new Correction.Header(fields, CorrectedBy.GROBID)).document()))
                .isEqualTo(fields);
    }

    @Test
    void aCorrectedTitleIsThePapers() {
        Block title = READ.blocks().stream().filter(block -> block.kind() == BlockKind.TITLE).findFirst()
                .orElseThrow();
        assertThat(with(new Correction.Text(WHERE.of(title), "Of Angles")).document().title()).isEqualTo("Of Angles");
    }

    @Test
    void aMovedPassageIsFoundByItsWords() {
        Correction.Text correction = text("We work on Anscombe", "We work on", "They toil on");
        List<Block> others = new ArrayList<>(READ.blocks().stream().map(CorrectionsTest::moved).toList());
        others.addFirst(others.getLast());

        Corrected now = on(again(others), correction);

        assertThat(now.lost()).isEmpty();
        assertThat(now.document().find("They toil on Anscombe")).isPresent();
    }

    @Test
    void aPassageThatBecamePartOfALargerOneIsCorrectedThere() {
        Block first = block("We work on Anscombe");
        Correction.Text correction = new Correction.Text(WHERE.of(first), "Other words.");
        List<Block> others = new ArrayList<>(READ.blocks());
        others.set(first.index(), new Block(0, BlockKind.PARAGRAPH, 0, null, "Before. " + first.text() + " After.",
                moved(first).lines()));

        Corrected now = on(again(others), correction, new Correction.Omission(WHERE.of(first)));

        assertThat(now.document().blocks().get(first.index()).text()).isEqualTo("Before. Other words. After.");
        assertThat(now.lost()).singleElement().isInstanceOf(Correction.Omission.class);
    }

    @Test
    void whatCannotBeFoundIsLostAndChangesNothing() {
        Correction.Text correction = text("We work on Anscombe", "We work on", "They toil on");
        Document other = again(READ.blocks().stream()
                .filter(block -> !block.text().contains("We work on Anscombe")).toList());

        Corrected now = on(other, correction);

        assertThat(now.lost()).containsExactly(correction);
        assertThat(now.document().blocks()).isEqualTo(other.blocks());
        assertThat(now.corrections().corrections()).containsExactly(correction);
    }

    @Test
    void shortWordsAtAnotherPlaceAreNotTakenForTheSame() {
        Block heading = READ.blocks().stream().filter(block -> block.kind() == BlockKind.HEADING)
                .filter(block -> block.text().length() < 24).findFirst().orElseThrow();
        Correction.Text correction = new Correction.Text(WHERE.of(heading), "Else");
        Block alone = moved(moved(heading));

        assertThat(on(again(List.of(alone, block("We work on Anscombe"))), correction).lost()).hasSize(1);
        assertThat(on(again(READ.blocks().stream().map(CorrectionsTest::moved).toList()), correction).lost())
                .as("between the same neighbours").isEmpty();
    }

    @Test
    void aLaterCorrectionOfTheSameTakesTheEarliersPlaceAndEachIsUndoneAlone() {
        Correction one = text("We work on Anscombe", "We work on", "They toil on");
        Correction two = text("We work on Anscombe", "We work on", "You rest on");
        Correction other = new Correction.Omission(WHERE.of(READ.blocks().getLast()));
        Corrections both = Corrections.none().with(one).with(other).with(two);

        assertThat(both.corrections()).containsExactly(other, two);
        assertThat(both.without(other).corrections()).containsExactly(two);
        assertThat(both.without(other).without(two).applied(READ)).isEqualTo(READ);
    }

    @Test
    void correctionsGoToDiskAndBack() throws Exception {
        Table table = READ.tables().getFirst();
        Corrections all = Corrections.none().with(text("We work on Anscombe", "We work on", "They toil on"))
                .with(new Correction.Kind(WHERE.of(READ.blocks().get(3)), BlockKind.FOOTNOTE, 0))
                .with(new Correction.Omission(WHERE.of(READ.blocks().getLast())))
                .with(new Correction.CellText(WHERE.of(table, table.rows().getFirst().cells().getFirst()), ""))
                .with(new Correction.Entry(WHERE.of(READ.blocks().getLast()),
                        EntryFields.of(READ.references().getFirst()), CorrectedBy.GROBID))
                .with(new Correction.Header(HeaderFields.of(READ), CorrectedBy.HAND));
        Json json = new Json();

        assertThat(json.read(json.write(json.toTree(all)), Corrections.class)).isEqualTo(all);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> new Correction.Text(WHERE.of(READ.blocks().getFirst()), " "))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Correction.Kind(WHERE.of(READ.blocks().getFirst()), BlockKind.HEADING, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new EntryFields(List.of(), null, "last year", null, null, null, null, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
