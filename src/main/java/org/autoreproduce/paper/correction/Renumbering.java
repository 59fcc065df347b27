package org.autoreproduce.paper.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;
import org.autoreproduce.paper.Reference;
import org.autoreproduce.paper.ReferenceLists;
import org.autoreproduce.paper.Table;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.layout.Reinterpretation;
import org.jspecify.annotations.Nullable;

/** Makes a whole document of corrected blocks: everything that tells a block or an entry by its number follows. */
final class Renumbering {
    private final Document read;
    private final List<@Nullable Block> changed;
    private final List<Table> tables;
    private final Set<Integer> touched;
    private final Map<Integer, EntryFields> entries;
    private final Optional<HeaderFields> header;
    private final Reinterpretation again = new Reinterpretation();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Integer> origins = new ArrayList<>();
    /** New indexes of blocks by those that they were read with, and numbers of entries alike. */
    private final Map<Integer, Integer> index = new HashMap<>();
    private final Map<Integer, Integer> number = new HashMap<>();

    Renumbering(Document read, List<@Nullable Block> changed, List<Table> tables, Set<Integer> touched,
            Map<Integer, EntryFields> entries, Optional<HeaderFields> header) {
        this.read = read;
        this.changed = changed;
        this.tables = tables;
        this.touched = touched;
        this.entries = entries;
        this.header = header;
    }

    Corrected corrected(Corrections corrections, List<Corrected.Place> places) {
        for (int i = 0; i < changed.size(); i++) {
            Block block = changed.get(i);
            if (block != null) {
                index.put(i, blocks.size());
                origins.add(i);
                blocks.add(new Block(blocks.size(), block.kind(), block.level(), block.number(), block.text(),
                        block.lines()));
            }
        }
        List<Reference> references = references();
        HeaderFields fields = header.orElseGet(() -> new HeaderFields(title(), read.authors(), read.year(),
                read.venue(), read.doi()));
        Document document = new Document(read.schema(), read.hash(), read.origin(), fields.title(), fields.authors(),
                fields.year(), fields.venue(), read.arxivId(), fields.doi(), read.urls(), read.pages(), blocks,
                captioned(), references, mentions(references));
        return new Corrected(read, corrections, document, origins, places);
    }

    private List<Reference> references() {
        List<Reference> all = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == BlockKind.REFERENCE) {
                int origin = origins.get(block.index());
                Optional<Reference> old = read.references().stream().filter(one -> one.block() == origin).findFirst();
                boolean same = old.isPresent() && block.text().equals(read.blocks().get(origin).text());
                Reference now = same ? old.get() : again.reference(block, 0, linked(old));
                now = at(now, all.size() + 1, block.index());
                all.add(entries.containsKey(origin) ? entries.get(origin).over(now) : now);
                old.ifPresent(one -> number.put(one.number(), all.size()));
            }
        }
        return all;
    }

    /** Addresses that the entry did not print stood behind its links. */
    private static List<String> linked(Optional<Reference> old) {
        return old.map(one -> one.urls().stream().filter(url -> !one.raw().contains(url)).toList()).orElse(List.of());
    }

    private static Reference at(Reference one, int number, int block) {
        return new Reference(number, block, one.label(), one.raw(), one.authors(), one.title(), one.year(),
                one.venue(), one.volume(), one.pages(), one.doi(), one.arxivId(), one.urls(), one.boxes());
    }

    /** Where a block became or ceased to be a title, or its words changed, the paper is called otherwise. */
    private @Nullable String title() {
        boolean other = touched.stream().anyMatch(i -> read.blocks().get(i).kind() == BlockKind.TITLE
                || changed.get(i) instanceof Block block && block.kind() == BlockKind.TITLE);
        return other
                ? blocks.stream().filter(block -> block.kind() == BlockKind.TITLE).map(Block::text).findFirst()
                        .orElse(null)
                : read.title();
    }

    private List<Table> captioned() {
        List<Table> kept = tables.stream().filter(table -> index.containsKey(table.block()))
                .map(table -> new Table(table.label(), table.caption(),
                        Objects.requireNonNull(index.get(table.block())), table.headerRows(), table.headerColumns(),
                        table.rows()))
                .toList();
        boolean other = touched.stream().anyMatch(i -> read.blocks().get(i).kind() == BlockKind.CAPTION
                || changed.get(i) instanceof Block block && block.kind() == BlockKind.CAPTION);
        return other && printed() ? again.captioned(blocks, kept) : kept;
    }

    /** Of pages; a source says itself what is cited where, and which caption belongs to what. */
    private boolean printed() {
        return read.origin() == TextOrigin.PRINTED || read.origin() == TextOrigin.RECOGNISED;
    }

    /** Those of blocks that did not change are kept, unless what they may name has changed. */
    private List<Mention> mentions(List<Reference> references) {
        boolean anew = printed() && named(references);
        Set<Integer> reread = new HashSet<>();
        for (Block block : blocks) {
            int origin = origins.get(block.index());
            if (anew || touched.contains(origin) && !same(block, read.blocks().get(origin))) {
                reread.add(block.index());
            }
        }
        List<Mention> all = new ArrayList<>();
        for (Mention mention : read.mentions()) {
            Integer block = index.get(mention.block());
            List<Integer> cited = mention.references().stream().map(number::get).filter(Objects::nonNull).toList();
            if (block != null && !reread.contains(block) && !cited.isEmpty()) {
                all.add(new Mention(block, mention.start(), mention.end(), cited, mention.sentence()));
            }
        }
        all.addAll(again.mentions(blocks.stream().filter(block -> reread.contains(block.index())).toList(),
                new ReferenceLists(blocks, references).lists()));
        all.sort((a, b) -> a.block() == b.block()
                ? Integer.compare(a.start(), b.start())
                : Integer.compare(a.block(), b.block()));
        return all;
    }

    private static boolean same(Block now, Block before) {
        return now.kind() == before.kind() && now.text().equals(before.text());
    }

    /** Whether citations may find other entries than before. */
    private boolean named(List<Reference> references) {
        if (references.size() != read.references().size()) {
            return true;
        }
        for (int i = 0; i < references.size(); i++) {
            Reference now = references.get(i);
            Reference before = read.references().get(i);
            if (!Objects.equals(now.label(), before.label()) || !Objects.equals(now.year(), before.year())
                    || !now.authors().equals(before.authors())) {
                return true;
            }
        }
        return false;
    }
}
