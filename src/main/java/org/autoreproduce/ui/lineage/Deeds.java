package org.autoreproduce.ui.lineage;

import java.nio.file.Path;
import java.util.List;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.EdgeKind;
import org.jspecify.annotations.Nullable;

/** What the user can do in the pane; the controller does it. */
interface Deeds {
    /** Selects a work for all panes; null selects none here. */
    void select(@Nullable String key);

    /** Pins a work or sets it free again. */
    void pin(Fact fact);

    /** Bans a work or sets it free again. */
    void ban(Fact fact);

    /** Moves a pinned work one place up among the pinned, or down. */
    void move(Fact fact, boolean up);

    /** Says what a work is to the paper; null leaves it to the text and the agent. */
    void kind(Fact fact, @Nullable EdgeKind kind);

    /** Says whether what a source has is the work. */
    void answer(Fact fact, boolean same);

    /** Attaches a file, or a folder, that the user chooses. */
    void attach(Fact fact, boolean folder);

    /** Attaches these to a work; with none, each becomes a work of its own. */
    void drop(@Nullable Fact fact, List<Path> files);

    /** Takes off what was attached. */
    void detach(Fact fact, String at);

    /** Adds a work that the paper does not cite; its key is given by what is there. */
    void add(Choices.Added work);

    /** Takes a work that was added off again. */
    void withdraw(Fact fact);

    /** Takes the last decision back. */
    void undo();

    /** Decides anew what was taken back. */
    void redo();

    /** Has so many works chosen, from 1. */
    void choose(int k);

    /** Looks at something in another pane. */
    void look(Anchor anchor);

    /** Has it found out what a work cites. */
    void expand(Fact fact);

    /** Shows a work's page in the web, where it has one. */
    void browse(Fact fact);

    /** Opens a file of a work. */
    void open(Fact fact, String file);

    /** Has the lineage run again. */
    void retry();

    /** Writes the graph to a file that the user chooses. */
    void export(Export as);
}
