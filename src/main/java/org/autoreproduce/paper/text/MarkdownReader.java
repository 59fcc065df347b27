package org.autoreproduce.paper.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.Publication;
import org.autoreproduce.paper.source.SourcePaper;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BulletList;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/** Reads Markdown with tables. Made for one text. */
public final class MarkdownReader {
    private static final Pattern CAPTION = Pattern
            .compile("(?s)^((?:Table|Figure|Algorithm) [A-Z]?\\.?\\d+)\\s*[.:]\\s*(.*)$");
    private static final int AUTHORS = 400;

    private final List<Part> parts = new ArrayList<>();
    private final List<String> authors = new ArrayList<>();
    private final Set<String> urls = new LinkedHashSet<>();
    private final Entries entries = new Entries();
    private final String text;
    private boolean titled;
    private boolean references;
    private BlockKind kind = BlockKind.PARAGRAPH;

    /** Of that text. */
    public MarkdownReader(String text) {
        this.text = text;
    }

    /** The paper. */
    public SourcePaper read() {
        // what stands between lines of dashes at the top is about the file
        String body = text.replaceFirst("(?s)\\A---\\n.*?\\n---\\n", "");
        Node document = Parser.builder().extensions(List.of(TablesExtension.create())).build().parse(body);
        children(document, 0);
        parts.addAll(entries.all());
        urls.addAll(Addresses.in(text));
        return new SourcePaper(TextOrigin.TEXT, authors, Publication.unknown(), List.copyOf(urls), captioned());
    }

    private void children(Node node, int depth) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            block(child, depth);
        }
    }

    private void block(Node node, int depth) {
        switch (node) {
            case Heading heading -> heading(heading.getLevel(), words(heading));
            case Paragraph paragraph -> paragraph(words(paragraph));
            case FencedCodeBlock code ->
                add(BlockKind.ALGORITHM, code.getLiteral().stripTrailing().replace("\t", "    "));
            case IndentedCodeBlock code ->
                add(BlockKind.ALGORITHM, code.getLiteral().stripTrailing().replace("\t", "    "));
            case BulletList list -> items(list, depth, 0);
            case OrderedList list ->
                items(list, depth, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
            case TableBlock table -> parts.add(new MarkdownTable(table, urls).grid());
            case HtmlBlock _,ThematicBreak _ -> {
            }
            default -> {
                if (depth < 50) {
                    children(node, depth + 1);
                }
            }
        }
    }

    private void heading(int level, String words) {
        if (parts.isEmpty() && !Headings.isAbstract(words)) {
            titled = level == 1;
            parts.add(Part.Text.of(BlockKind.TITLE, Flow.of(words)));
            return;
        }
        references = Headings.isReferences(words);
        kind = Headings.isAbstract(words) ? BlockKind.ABSTRACT : BlockKind.PARAGRAPH;
        parts.add(Headings.of(Math.max(1, titled ? level - 1 : level), words));
    }

    private void paragraph(String words) {
        Matcher caption = CAPTION.matcher(words);
        if (references) {
            entries.addAll(words);
        } else if (caption.matches()) {
            add(BlockKind.CAPTION, caption.group(1) + ": " + caption.group(2).replaceAll("\\s+", " "));
        } else if (parts.size() == 1 && titled && words.length() < AUTHORS) {
            add(BlockKind.AUTHORS, words.replaceAll("\\s+", " "));
            for (String name : words.split("\\s*[,;\\n]\\s*|\\s+and\\s+")) {
                if (name.matches("\\p{Lu}[\\p{L}.'’-]*(?: [\\p{L}.'’-]+){1,4}")) {
                    authors.add(name);
                }
            }
        } else if (words.matches("(?s)\\$\\$.*\\$\\$")) {
            add(BlockKind.FORMULA, words.replace("$$", "").replaceAll("\\s+", " ").strip());
        } else {
            add(kind, words.replaceAll("\\s+", " "));
        }
    }

    private void items(ListBlock list, int depth, int first) {
        int number = first;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            String mark = first == 0 ? "•" : number++ + ".";
            boolean begun = false;
            for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
                if (child instanceof Paragraph paragraph && references) {
                    String words = words(paragraph).replaceAll("\\s+", " ");
                    if (first == 0) {
                        entries.add(words);
                    } else {
                        entries.add(Integer.toString(number - 1), words);
                    }
                } else if (child instanceof Paragraph paragraph && !begun) {
                    add(BlockKind.ITEM, mark + " " + words(paragraph).replaceAll("\\s+", " "));
                    begun = true;
                } else if (depth < 50) {
                    block(child, depth + 1);
                }
            }
        }
    }

    private void add(BlockKind part, String words) {
        if (!words.isBlank()) {
            parts.add(Part.Text.of(part, Flow.of(words)));
        }
    }

    private String words(Node node) {
        return new MarkdownWords(urls).of(node).text();
    }

    /** A table's caption stands right over or under it. */
    private List<Part> captioned() {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i) instanceof Part.Grid grid) {
                for (int at : new int[]{i - 1, i + 1}) {
                    Matcher caption = at < 0 || at >= parts.size() || !(parts.get(at) instanceof Part.Text words)
                            ? CAPTION.matcher("")
                            : CAPTION.matcher(words.flow().text());
                    if (caption.matches() && caption.group(1).startsWith("Table")) {
                        parts.set(i, grid.captioned(caption.group(1), caption.group(2)));
                        break;
                    }
                }
            }
        }
        return parts;
    }
}
