package org.autoreproduce.code.edit;

/** One fenced block of a reply. Line numbers of files are those of the listing that the model was shown, from 1. */
public sealed interface EditBlock {
    /** The file it is about. */
    String path();

    /** The line of the reply where the block begins, from 1. */
    int at();

    /**
     * Lines of a file replaced by others.
     *
     * @param from first line; one past the last line appends
     * @param to   last line, inclusive; one less than from where nothing is replaced and the text goes before from
     * @param text the new lines, each ended by a line feed; empty to remove
     */
    record Replace(String path, int from, int to, String text, int at) implements EditBlock {
        /** Whether nothing is replaced. */
        public boolean insertion() {
            return to == from - 1;
        }
    }

    /** A whole file, new or in place of the one there. */
    record NewFile(String path, String text, int at) implements EditBlock {}

    /** A file to be removed. */
    record Delete(String path, int at) implements EditBlock {}
}
