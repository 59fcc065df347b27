package org.autoreproduce.paper;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes a document as Markdown for a model: words inside figures left out, references as a numbered list at the end. */
final class MarkdownWriter {
    private final Document document;
    private final Redaction redaction;
    private final Sentences sentences = new Sentences();
    private final StringBuilder out = new StringBuilder();

    MarkdownWriter(Document document, Redaction redaction) {
        this.document = document;
        this.redaction = redaction;
    }

    String write() {
        boolean listed = false;
        for (Block block : document.blocks()) {
            if (block.kind() == BlockKind.REFERENCE) {
                if (!listed) {
                    references();
                }
                listed = true;
            } else {
                block(block);
            }
        }
        return out.toString();
    }

    private void block(Block block) {
        switch (block.kind()) {
            case TITLE -> paragraph("# " + prose(block));
            case HEADING -> paragraph("#".repeat(Math.min(block.level() + 1, 6)) + " " + prose(block));
            case AUTHORS, ABSTRACT, PARAGRAPH, FORMULA -> paragraph(prose(block));
            case ITEM -> paragraph("- " + prose(block).replaceFirst("^[•·▪–∙◦*‣-]\\s*", ""));
            case CAPTION -> paragraph(prose(block));
            case FOOTNOTE -> paragraph("> " + prose(block));
            case ALGORITHM -> paragraph("```\n" + prose(block) + "\n```");
            case TABLE -> document.table(block).ifPresentOrElse(this::table, () -> paragraph(prose(block)));
            case FIGURE, REFERENCE -> {
            }
        }
    }

    private void paragraph(String text) {
        out.append(out.isEmpty() ? "" : "\n").append(text).append('\n');
    }

    /** The block's text with each sentence as the redaction gives it; what stands between sentences stays. */
    private String prose(Block block) {
        String text = block.text();
        StringBuilder prose = new StringBuilder();
        int from = 0;
        for (Sentences.Span span : sentences.spans(text)) {
            prose.append(text, from, span.start())
                    .append(redaction.sentence(block, text.substring(span.start(), span.end())));
            from = span.end();
        }
        return prose.append(text, from, text.length()).toString();
    }

    private void table(Table table) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < table.rows().size(); row++) {
            int at = row;
            rows.append(IntStream.range(0, table.columns()).mapToObj(column -> place(table, at, column))
                    .collect(Collectors.joining(" | ", "| ", " |\n")));
            if (row == Math.max(0, table.headerRows() - 1)) {
                rows.append("|").append(" --- |".repeat(table.columns())).append('\n');
            }
        }
        paragraph(rows.toString().stripTrailing());
    }

    /** A spanning header names each of its columns; any other cell stands once. */
    private String place(Table table, int row, int column) {
        return table.cell(row, column)
                .filter(cell -> cell.row() == row && (cell.column() == column || row < table.headerRows()))
                .map(cell -> redaction.cell(table, cell).replace('\n', ' ').replace("|", "\\|")).orElse("");
    }

    private void references() {
        StringBuilder list = new StringBuilder();
        for (Reference reference : document.references()) {
            list.append("%d. %s%s\n".formatted(reference.number(),
                    reference.label() == null || reference.label().equals(Integer.toString(reference.number()))
                            ? ""
                            : "[" + reference.label() + "] ",
                    reference.raw()));
        }
        paragraph(list.toString().stripTrailing());
    }
}
