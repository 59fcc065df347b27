package org.autoreproduce.paper;

import java.util.List;
import java.util.Optional;
import org.autoreproduce.evidence.Anchor;
import org.jspecify.annotations.Nullable;

/**
 * A paper, read. Running heads and page numbers are left out.
 *
 * @param schema     version of this format
 * @param hash       SHA-256 of the file that it was read from
 * @param origin     where its words come from
 * @param title      as printed; null where none was found
 * @param authors    as printed, without marks; may be empty
 * @param year       of its publication, four digits, where the file tells it; for a preprint that of the version
 * @param venue      the journal, proceedings or archive that it says it appeared in, as printed
 * @param arxivId    of this paper, without version, where the file tells it
 * @param doi        of this paper, where the file tells it
 * @param urls       addresses in the text and behind its links, without those of references
 * @param pages      sizes of all pages
 * @param blocks     in reading order
 * @param tables     in reading order
 * @param references as the list has them
 * @param mentions   in reading order
 */
public record Document(int schema, String hash, TextOrigin origin, @Nullable String title, List<String> authors,
        @Nullable String year, @Nullable String venue, @Nullable String arxivId, @Nullable String doi,
        List<String> urls, List<Page> pages, List<Block> blocks, List<Table> tables,
        List<Reference> references, List<Mention> mentions) {
    /** The newest version of this format. */
    public static final int SCHEMA = 3;

    /** Copies the lists. */
    public Document {
        authors = List.copyOf(authors);
        urls = List.copyOf(urls);
        pages = List.copyOf(pages);
        blocks = List.copyOf(blocks);
        tables = List.copyOf(tables);
        references = List.copyOf(references);
        mentions = List.copyOf(mentions);
    }

    /** The same with words from elsewhere. */
    public Document with(TextOrigin other) {
        return new Document(schema, hash, other, title, authors, year, venue, arxivId, doi, urls, pages, blocks, tables,
                references, mentions);
    }

    /** The sections as a tree, from the headings' levels. */
    public List<Section> sections() {
        return new SectionTree(blocks).sections();
    }

    /** The table that a block is. */
    public Optional<Table> table(Block block) {
        return tables.stream().filter(table -> table.block() == block.index()).findFirst();
    }

    /** The table of that label, as "Table 2"; case and spaces do not matter. */
    public Optional<Table> table(String label) {
        String wanted = label.replaceAll("\\s+", "");
        return tables.stream().filter(table -> table.label().replaceAll("\\s+", "").equalsIgnoreCase(wanted))
                .findFirst();
    }

    /**
     * Finds a quotation. Spaces, line ends, hyphens, ligatures, quote marks and marks of Markdown and TeX do not matter;
     * case only where the exact words stand elsewhere. For many quotations make one {@link QuoteIndex}.
     *
     * @return the first place, with the text as it stands there
     */
    public Optional<Anchor.Passage> find(String quote) {
        return new QuoteIndex(this).find(quote);
    }

    /** The whole text for a reader of Markdown. */
    public String markdown() {
        return markdown(Redaction.none());
    }

    /** The whole text, with what the redaction writes in place of cells and sentences. */
    public String markdown(Redaction redaction) {
        return new MarkdownWriter(this, redaction).write();
    }
}
