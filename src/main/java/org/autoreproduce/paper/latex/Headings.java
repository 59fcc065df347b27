package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Map;
import org.autoreproduce.paper.BlockKind;

/** Headings of every level, and the appendix, from which they have letters. */
final class Headings implements BodyCommands {
    private static final Map<String, Integer> SECTIONS = Map.of("chapter", 0, "section", 1, "subsection", 2,
            "subsubsection", 3, "paragraph", 4, "subparagraph", 5);
    private static final int DEEPEST = 6;

    private final Reading reading;
    private int chapters;

    Headings(Reading reading) {
        this.reading = reading;
    }

    /** Chapters are there: sections lie under them. */
    void chapters() {
        chapters = 1;
    }

    @Override
    public boolean read(String name) {
        Integer level = SECTIONS.get(name);
        if (level != null) {
            section(level);
            return true;
        }
        switch (name) {
            case "part" -> {
                Arguments arguments = reading.arguments();
                arguments.star();
                arguments.bracket();
                reading.paragraph().flush();
                reading.parts().heading(1, "", reading.inline().text(arguments.group()));
            }
            case "abstract" -> {
                reading.paragraph().flush();
                reading.parts().heading(1, "", "Abstract");
                reading.parts().add(BlockKind.ABSTRACT, reading.inline().text(reading.arguments().group()));
            }
            case "appendix", "appendices" -> reading.numbering().appendix();
            case "documentclass" -> {
                Arguments arguments = reading.arguments();
                arguments.bracket();
                if (Expander.text(arguments.group()).startsWith("IEEEtran")) {
                    reading.numbering().roman();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void section(int level) {
        Arguments arguments = reading.arguments();
        boolean star = arguments.star();
        arguments.bracket();
        List<Token> words = arguments.group();
        reading.paragraph().flush();
        reading.paragraph().kind(BlockKind.PARAGRAPH);
        int at = Math.clamp(level + chapters, 1, DEEPEST);
        String title = reading.inline().text(words);
        boolean late = reading.references().began() && title.matches("(?i)references|bibliography");
        if (!late && reading.paragraph().begun()) {
            reading.parts().heading(at, star ? "" : reading.numbering().section(at), title);
        }
        reading.paragraph().notes();
    }
}
