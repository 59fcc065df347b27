package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Set;

/** Labels, and references to them, whose numbers are known only at the end. */
final class CrossReferences implements InlineCommands {
    private static final Set<String> REFERENCES = Set.of("ref", "eqref", "cref", "Cref", "autoref", "vref", "Vref",
            "pageref",
            "subref", "labelcref", "nameref", "fullref");

    private final Expander from;
    private final Numbering numbering;

    CrossReferences(Expander from, Numbering numbering) {
        this.from = from;
        this.numbering = numbering;
    }

    @Override
    public boolean type(String name, Ink ink) {
        Arguments arguments = new Arguments(from);
        if (name.equals("label")) {
            label(arguments.group());
            return true;
        }
        if (!REFERENCES.contains(name)) {
            return false;
        }
        arguments.star();
        ink.add(Marks.reference(name, Expander.text(arguments.group()).replaceAll("\\s+", "")));
        return true;
    }

    void label(List<Token> name) {
        numbering.label(Expander.text(name));
    }
}
