package org.autoreproduce.paper.latex;

/** Commands that part words or lines, and those that only tell how far. */
final class Spaces implements InlineCommands {
    private final Expander from;

    Spaces(Expander from) {
        this.from = from;
    }

    @Override
    public boolean type(String name, Ink ink) {
        Arguments arguments = new Arguments(from);
        switch (name) {
            case "penalty", "vskip", "kern", "mskip", "mkern", "looseness", "parindent", "parskip", "baselineskip" ->
                arguments.length();
            case "hskip" -> {
                arguments.length();
                ink.space();
            }
            case "hspace" -> {
                arguments.star();
                if (!Expander.text(arguments.group()).startsWith("-")) {
                    ink.space();
                }
            }
            case "\\", "newline", "linebreak", "tabularnewline", "par", "break" -> {
                arguments.star();
                arguments.bracket();
                ink.space();
            }
            case " ", ",", ";", ":", "quad", "qquad", "enspace", "thinspace", "hfill", "hfil", "space", "enskip",
                    "nobreakspace", "medspace", "vfill", "dotfill", "par ", "indent" ->
                ink.space();
            case "@", "/", "-", "!", ")" -> {
                // no sign and no space
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
