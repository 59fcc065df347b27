package org.autoreproduce.ui.editor;

/** What the parts of the pane ask of its controller. */
interface EditorActions {
    /** Opens a file, or looks at it where it is open. */
    void open(String path);

    /** Closes a file; what was not saved is kept as a draft. */
    void close(OpenFile file);

    /** Asks for a file to be saved. */
    void save(OpenFile file);

    /** Asks for all that was typed to be saved. */
    void saveAll();

    /** Opens the file again that was closed last. */
    void reopen();

    /** Something was typed. */
    void typed(OpenFile file);

    /** Looks at what a line is linked to. */
    void look(Mark mark);

    /** Keeps what was typed instead of what is on disk. */
    void keepMine(OpenFile file);

    /** Takes what is on disk instead of what was typed. */
    void takeTheirs(OpenFile file);

    /** Shows how what was typed differs from what is on disk. */
    void compare(OpenFile file);

    /** What is told was read. */
    void dismiss(OpenFile file);
}
