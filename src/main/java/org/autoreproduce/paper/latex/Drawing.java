package org.autoreproduce.paper.latex;

import java.util.Set;

/** Environments that hold no words of the paper, and those that hold words as they are. */
final class Drawing {
    private static final Set<String> DRAWN = Set.of("tikzpicture", "pgfpicture", "picture", "CCSXML", "filecontents",
            "filecontents*", "axis", "groupplot", "forest", "tikzcd", "pspicture", "overpic", "circuitikz", "asy");
    private static final Set<String> AS_IS = Set.of("verbatim", "verbatim*", "Verbatim", "lstlisting", "minted",
            "alltt",
            "BVerbatim", "code", "python");
    private static final Set<String> HIDDEN = Set.of("comment", "CCSXML", "filecontents", "filecontents*");

    private Drawing() {}

    static boolean is(String environment) {
        return DRAWN.contains(environment);
    }

    /** Whether TeX does not look at what stands in it. */
    static boolean raw(String environment) {
        return AS_IS.contains(environment) || HIDDEN.contains(environment);
    }

    static boolean hidden(String environment) {
        return HIDDEN.contains(environment);
    }
}
