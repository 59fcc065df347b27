package org.autoreproduce.ui.lineage;

/** What the graph can be written as. */
enum Export {
    SVG("svg"), PNG("png"), GRAPHML("graphml"), BIBTEX("bib");

    private final String ending;

    Export(String ending) {
        this.ending = ending;
    }

    /** Of its files' names, without dot. */
    String ending() {
        return ending;
    }

    /** The key of its words. */
    String key() {
        return "lineage.export." + ending;
    }
}
