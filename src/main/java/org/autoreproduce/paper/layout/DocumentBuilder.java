package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.ReferenceLists;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.jspecify.annotations.Nullable;

/** Makes a document of what its pages print. Made for one document. */
final class DocumentBuilder {
    private final List<PageInk> inks;
    private final Gutters gutters;
    private final Style style;
    private final HeadingRule headings;
    private final TextJoiner joiner;
    private final List<Draft> drafts;
    /** The running head and foot of the first page, which tell where a paper appeared. */
    private final String heads;
    private final List<Table> tables = new ArrayList<>();

    /** Reads the layout of all pages. */
    DocumentBuilder(List<PageInk> inks) {
        this.inks = List.copyOf(inks);
        gutters = new Gutters(inks);
        List<List<Chunk>> raw = inks.stream()
                .map(ink -> new ChunkBuilder(ink, gutters.of(ink.page().number())).chunks()).toList();
        Furniture furniture = new Furniture(inks, raw);
        List<List<Chunk>> pages = new ArrayList<>();
        for (int i = 0; i < inks.size(); i++) {
            pages.add(furniture.without(inks.get(i).page(), raw.get(i)));
        }
        heads = inks.isEmpty()
                ? ""
                : raw.getFirst().stream().filter(chunk -> !pages.getFirst().contains(chunk)).map(Chunk::text)
                        .collect(Collectors.joining("\n"));
        style = Style.of(pages);
        headings = new HeadingRule(style);
        joiner = new TextJoiner(new Vocabulary(pages));
        ReadingOrder order = new ReadingOrder();
        for (int i = 0; i < inks.size(); i++) {
            page(order, inks.get(i), pages.get(i));
        }
        drafts = structured(order.pieces());
    }

    private void page(ReadingOrder order, PageInk ink, List<Chunk> chunks) {
        List<Zone> zones = new ArrayList<>();
        List<Chunk> free = new ArrayList<>(chunks);
        List<Zone> figures = new FigureFinder(style.size()).figures(ink, chunks);
        List<Zone> tablesHere = new TableFinder(ink, chunks.stream()
                .filter(c -> figures.stream().noneMatch(f -> f.chunks().contains(c))).toList()).tables(figures);
        zones.addAll(figures);
        zones.addAll(tablesHere);
        zones.forEach(zone -> free.removeAll(zone.chunks()));
        order.add(gutters.of(ink.page().number()), free, zones);
    }

    private List<Draft> structured(List<Piece> pieces) {
        List<Draft> all = new DraftBuilder(style, headings, new FootRules(inks, style)).drafts(pieces);
        new FrontMatter(all).mark();
        all = new FlowJoiner().joined(new ReferenceSection(headings).split(all));
        all = new FalseHeadings(headings, style).mended(new Bylines().marked(all));
        new HeadingLevels(headings).set(all);
        return all;
    }

    /**
     * The document.
     *
     * @param hash  of its file
     * @param links of its pages
     */
    Document document(String hash, List<PageLink> links) {
        Addresses addresses = new Addresses(links);
        List<Block> blocks = new ArrayList<>();
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            Zone zone = draft.zone();
            Block block = zone != null && draft.is(BlockKind.TABLE) ? table(i, zone) : text(i, draft);
            blocks.add(block);
            if (draft.is(BlockKind.REFERENCE)) {
                references.add(new ReferenceParser(block.text(), ReferenceTagger.shipped())
                        .reference(references.size() + 1, i, block.lines().stream().map(Line::box).toList(),
                                addresses.behind(block)));
            }
        }
        FrontMatter front = new FrontMatter(drafts);
        String firstPage = blocks.stream().filter(b -> b.page() == 1 && b.kind() != BlockKind.REFERENCE)
                .map(Block::text).collect(Collectors.joining("\n"));
        String side = inks.isEmpty() ? "" : inks.getFirst().sideText();
        Imprint imprint = Imprint.of(heads + "\n" + firstPage, side);
        String arxiv = FrontMatter.arxivId(side);
        return new Document(Document.SCHEMA, hash, TextOrigin.PRINTED, title(blocks), front.authors(),
                imprint.year(), imprint.venue(),
                arxiv == null ? FrontMatter.arxivId(firstPage) : arxiv, FrontMatter.doi(firstPage),
                addresses.own(blocks, references), inks.stream().map(PageInk::page).toList(), blocks,
                new CaptionMatch(blocks).captioned(tables), references,
                new CitationScopes(new ReferenceLists(blocks, references).lists()).mentions(blocks));
    }

    private Block text(int index, Draft draft) {
        TextJoiner.Joined joined = joiner.join(draft.lines().stream().map(PrintLine::chunk).toList(),
                draft.is(BlockKind.ALGORITHM));
        return new Block(index, draft.kind(), draft.level(), draft.number(), joined.text(), joined.lines());
    }

    /** A table's text is its cells; every cell that is not empty is a line, so that each has a box. */
    private Block table(int index, Zone zone) {
        Table table = new TableReader(zone).table("", "", index);
        tables.add(table);
        return table.asBlock();
    }

    private static @Nullable String title(List<Block> blocks) {
        return blocks.stream().filter(b -> b.kind() == BlockKind.TITLE)
                .map(block -> block.text().replaceFirst("\\s*[*∗†‡§]+$", "")).findFirst().orElse(null);
    }
}
