package org.autoreproduce.lineage.injection;

import java.util.List;
import org.autoreproduce.lineage.FoundWork.TextFile;

/** Where somebody else's words reach a request. */
public enum Place {
    /** Of a repository. */
    README("README.md", "# Castles\n\n%s\n\nEnd."),
    /** Behind code. */
    COMMENT("train.py", "rate = 0.1  # %s\n"),
    /** Of a function. */
    DOCSTRING("model.py", "def net():\n    \"\"\"%s\"\"\"\n    return 1\n"),
    /** As it was read from a PDF. */
    PDF("castles.pdf", "# Castles and their Walls\n\nAbstract. %s\n"),
    /** As a library or a copy names it; what is in it does not matter. */
    FILE_NAME("%s", "x = 1\n"),
    /** Its cells as lines. */
    NOTEBOOK("run.ipynb", "# %%%% cell 1\nprint('%s')\n"),
    /** Of the paper in hand: of the passage that cites the work. */
    CITING("", ""),
    /** In the paper's list of references. */
    ENTRY("", ""),
    /** Kept beside the work. */
    ABSTRACT("abstract.txt", "%s\n"),
    /** Settings of an experiment. */
    CONFIG("config.yaml", "note: \"%s\"\n");

    private final String path;
    private final String text;

    Place(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** The file with these words; none where they do not stand in a file. */
    public List<TextFile> file(String words) {
        return path.isEmpty() ? List.of() : List.of(new TextFile(path.formatted(words), text.formatted(words)));
    }
}
