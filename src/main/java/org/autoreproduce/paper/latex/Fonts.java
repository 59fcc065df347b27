package org.autoreproduce.paper.latex;

import org.autoreproduce.paper.Emphasis;

/** What makes text stand out. */
final class Fonts implements InlineCommands {
    private final Expander from;
    private final Inline inline;

    Fonts(Expander from, Inline inline) {
        this.from = from;
        this.inline = inline;
    }

    @Override
    public boolean type(String name, Ink ink) {
        switch (name) {
            case "textbf", "textbfseries", "bm", "boldsymbol", "mathbf" -> styled(Emphasis.BOLD, ink);
            case "textit", "emph", "textsl", "mathit" -> styled(Emphasis.ITALIC, ink);
            case "underline", "ul", "uline", "underbar", "uuline", "dashuline" -> styled(Emphasis.UNDERLINED, ink);
            case "bf", "bfseries", "boldmath" -> ink.emphasise(Emphasis.BOLD);
            case "it", "itshape", "em", "sl", "slshape" -> ink.emphasise(Emphasis.ITALIC);
            case "rm", "tt", "sf", "sc", "normalfont", "mdseries", "upshape" -> ink.plain();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void styled(Emphasis emphasis, Ink ink) {
        ink.open();
        ink.emphasise(emphasis);
        inline.type(new Arguments(from).group(), ink);
        ink.close();
    }
}
