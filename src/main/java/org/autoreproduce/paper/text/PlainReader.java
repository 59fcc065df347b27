package org.autoreproduce.paper.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.TextOrigin;
import org.autoreproduce.paper.source.Flow;
import org.autoreproduce.paper.source.Part;
import org.autoreproduce.paper.source.Publication;
import org.autoreproduce.paper.source.SourcePaper;

/** Reads plain text: paragraphs between empty lines, short lines that name a section, items, references. Stateless. */
public final class PlainReader {
    private static final Pattern HEADING = Pattern.compile(
            "(?:\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?|[A-Z]\\.)\\s+\\p{Lu}[^.!?]{1,80}|(?i:abstract|introduction|related work|background|methods?|experiments?|results|discussion|conclusions?|references|bibliography|acknowledge?ments|appendix)");
    private static final Pattern CAPITALS = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d ,:&-]{3,60}");
    private static final Pattern UNDERLINE = Pattern.compile("={3,}|-{3,}|~{3,}");
    private static final Pattern ITEM = Pattern.compile("(?:[-*•–]|\\(?\\d{1,2}[.)])\\s+\\S.*");
    private static final Pattern CAPTION = Pattern.compile("(?s)(?:Table|Figure|Fig\\.) \\d+[.:].*");
    private static final int TITLE = 250;

    /** Reads a text. */
    public SourcePaper read(String text) {
        List<Part> parts = new ArrayList<>();
        Entries entries = new Entries();
        boolean references = false;
        BlockKind kind = BlockKind.PARAGRAPH;
        for (String paragraph : text.replace("\r\n", "\n").replace("\f", "\n\n").split("\\n[ \\t]*(?:\\n[ \\t]*)+")) {
            List<String> lines = new ArrayList<>(paragraph.lines().toList());
            while (!lines.isEmpty() && heading(lines)) {
                String words = lines.removeFirst().strip();
                lines.removeIf(line -> UNDERLINE.matcher(line.strip()).matches());
                if (parts.isEmpty() && !HEADING.matcher(words).matches()) {
                    parts.add(Part.Text.of(BlockKind.TITLE, Flow.of(words)));
                    continue;
                }
                references = Headings.isReferences(words);
                kind = Headings.isAbstract(words) ? BlockKind.ABSTRACT : BlockKind.PARAGRAPH;
                parts.add(Headings.of(level(words), words));
            }
            String body = String.join("\n", lines).strip();
            if (references) {
                entries.addAll(body);
            } else if (!body.isEmpty()) {
                body(body, lines, kind, parts);
            }
        }
        parts.addAll(entries.all());
        return new SourcePaper(TextOrigin.TEXT, List.of(), Publication.unknown(), Addresses.in(text), parts);
    }

    private static void body(String body, List<String> lines, BlockKind kind, List<Part> parts) {
        String joined = body.replaceAll("-\\n(?=\\p{Ll})", "").replaceAll("\\s+", " ");
        if (parts.isEmpty() && joined.length() < TITLE) {
            parts.add(Part.Text.of(BlockKind.TITLE, Flow.of(joined)));
        } else if (lines.stream().allMatch(line -> ITEM.matcher(line.strip()).matches())) {
            lines.forEach(line -> parts.add(Part.Text.of(BlockKind.ITEM, Flow.of(line.strip()))));
        } else if (CAPTION.matcher(joined).matches()) {
            parts.add(Part.Text.of(BlockKind.CAPTION, Flow.of(joined)));
        } else if (lines.size() > 1
                && lines.stream().allMatch(line -> line.matches("\\S.*?(?: {2,}|\\t).*|[-=+|: ]+"))) {
            parts.add(Part.Text.of(BlockKind.ALGORITHM, Flow.of(body.replace("\t", "    "))));
        } else {
            parts.add(Part.Text.of(kind, Flow.of(joined)));
        }
    }

    private static boolean heading(List<String> lines) {
        String first = lines.getFirst().strip();
        boolean underlined = lines.size() > 1 && UNDERLINE.matcher(lines.get(1).strip()).matches();
        return underlined || HEADING.matcher(first).matches()
                || lines.size() == 1 && CAPITALS.matcher(first).matches();
    }

    private static int level(String words) {
        return words.matches("\\d.*")
                ? (int) words.replaceFirst("\\.?\\s.*", "").chars().filter(c -> c == '.').count() + 1
                : 1;
    }
}
