package org.autoreproduce.paper.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Line;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.Sentences;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.layout.CitationScopes;
import org.autoreproduce.paper.layout.ReferenceParser;
import org.autoreproduce.paper.reference.ReferenceTagger;
import org.autoreproduce.paper.source.Citation;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.SourcePaper;
import org.autoreproduce.process.Cancellation;
import org.jspecify.annotations.Nullable;

/** Sets a paper, one part under the other, and makes the document with every line's place. Made for one paper. */
public final class Setter {
    private static final double SMALL = 7;

    private final SourcePaper paper;
    private final Measure measure;
    private final Pages pages = new Pages();
    private final TextSetter texts;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Cited> cited = new ArrayList<>();

    /** A citation and the block that it stands in. */
    private record Cited(int block, int offset, Citation citation) {}

    /** Sets that paper in letters of those widths. */
    public Setter(SourcePaper paper, Measure measure) {
        this.paper = paper;
        this.measure = measure;
        texts = new TextSetter(pages, measure);
    }

    /**
     * Sets everything.
     *
     * @param remark  printed small at the head of the first page, no part of the paper
     * @param arxivId of the paper, without version; null where it is not known
     */
    public Setting set(String remark, @Nullable String arxivId, Cancellation stop) {
        pages.draw(new SetPage.Run(Geometry.LEFT, 40, SMALL, Face.ITALIC, remark));
        pages.draw(new SetPage.Rule(Geometry.LEFT, 46, Geometry.TEXT, .3));
        List<Part> parts = paper.parts();
        for (int i = 0; i < parts.size(); i++) {
            stop.check();
            Part part = parts.get(i);
            together(part, i + 1 < parts.size() ? parts.get(i + 1) : part);
            switch (part) {
                case Part.Text text -> text(text);
                case Part.Grid grid -> grid(grid);
                case Part.Entry entry -> entry(entry);
            }
        }
        List<SetPage> drawn = numbered(pages.all());
        List<Mention> mentions = paper.origin() == TextOrigin.LATEX
                ? mentions()
                : new CitationScopes(List.of(references)).mentions(blocks);
        return new Setting(drawn, Geometry.WIDTH, Geometry.HEIGHT,
                hash -> new Document(Document.SCHEMA, hash, paper.origin(), paper.title().orElse(null), paper.authors(),
                        paper.publication().year(), paper.publication().venue(), arxivId, null, paper.urls(),
                        pages.sizes(), blocks, tables, references, mentions));
    }

    /** A table that is not long stays on one page, and with the caption over it. */
    private void together(Part part, Part next) {
        if (part instanceof Part.Grid grid) {
            shortOne(GridSetter.height(grid));
        } else if (next instanceof Part.Grid grid && part instanceof Part.Text text
                && text.kind() == BlockKind.CAPTION) {
            shortOne(GridSetter.height(grid) + texts.height(text.flow().text(), text.kind()));
        }
    }

    private void shortOne(double height) {
        if (height < Geometry.HEIGHT * .6) {
            pages.room(height);
        }
    }

    private List<SetPage> numbered(List<SetPage> all) {
        List<SetPage> out = new ArrayList<>();
        for (SetPage page : all) {
            String number = Integer.toString(out.size() + 1);
            List<SetPage.Run> runs = new ArrayList<>(page.runs());
            runs.add(new SetPage.Run((Geometry.WIDTH - measure.width(number, Face.REGULAR, SMALL + 1)) / 2,
                    Geometry.HEIGHT - 40,
                    SMALL + 1, Face.REGULAR, number));
            out.add(new SetPage(runs, page.rules()));
        }
        return out;
    }

    private void text(Part.Text part) {
        Flow flow = part.flow();
        if (flow.text().isBlank()) {
            return;
        }
        int index = blocks.size();
        List<Line> lines = texts.set(flow.text(), part.kind(), part.level());
        blocks.add(new Block(index, part.kind(), part.level(), part.number(), flow.text(), lines));
        flow.citations().forEach(citation -> cited.add(new Cited(index, 0, citation)));
    }

    private void grid(Part.Grid grid) {
        GridSetter.Placed placed = new GridSetter(pages, measure, texts).set(grid);
        if (placed.lines().isEmpty()) {
            return;
        }
        int index = blocks.size();
        blocks.add(new Block(index, BlockKind.TABLE, 0, null, placed.text(), placed.lines()));
        tables.add(new Table(grid.label(), grid.caption(), index, grid.headerRows(), grid.headerColumns(),
                placed.rows().stream().map(Table.Row::new).toList()));
        int at = 0;
        for (List<Part.Slot> row : grid.rows()) {
            boolean first = true;
            for (Part.Slot slot : row) {
                if (!slot.flow().text().isBlank()) {
                    at += first ? 0 : 1;
                    first = false;
                }
                int offset = at;
                slot.flow().citations().forEach(citation -> cited.add(new Cited(index, offset, citation)));
                at += slot.flow().text().length();
            }
            at++;
        }
    }

    private void entry(Part.Entry entry) {
        String label = entry.label();
        String text = (label == null ? "" : "[" + label + "] ") + entry.raw();
        if (entry.raw().isBlank()) {
            return;
        }
        int index = blocks.size();
        List<Line> lines = texts.set(text, BlockKind.REFERENCE, 0);
        blocks.add(new Block(index, BlockKind.REFERENCE, 0, null, text, lines));
        List<Box> boxes = lines.stream().map(Line::box).toList();
        Reference read = new ReferenceParser(text, ReferenceTagger.shipped()).reference(references.size() + 1, index,
                boxes, List.of());
        references.add(known(read, entry));
        numbers.putIfAbsent(entry.key(), references.size());
    }

    private static Reference known(Reference read, Part.Entry entry) {
        Part.Known known = entry.known();
        return new Reference(read.number(), read.block(), entry.label(), entry.raw(),
                known.authors().isEmpty() ? read.authors() : known.authors(), or(known.title(), read.title()),
                or(known.year(), read.year()), or(known.venue(), read.venue()), or(known.volume(), read.volume()),
                or(known.pages(), read.pages()), or(known.doi(), read.doi()), or(known.arxivId(), read.arxivId()),
                read.urls(),
                read.boxes());
    }

    private static @Nullable String or(@Nullable String first, @Nullable String second) {
        return first == null ? second : first;
    }

    private List<Mention> mentions() {
        Sentences sentences = new Sentences();
        List<Mention> all = new ArrayList<>();
        for (Cited one : cited) {
            List<Integer> works = one.citation.keys().stream().map(numbers::get).filter(Objects::nonNull).distinct()
                    .toList();
            int start = one.offset + one.citation.start();
            if (!works.isEmpty()) {
                all.add(new Mention(one.block, start, one.offset + one.citation.end(), works,
                        sentences.around(blocks.get(one.block).text(), start)));
            }
        }
        return all;
    }
}
