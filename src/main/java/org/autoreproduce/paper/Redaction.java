package org.autoreproduce.paper;

/** Decides what a reader of the Markdown gets to see; called once for every cell and sentence, in reading order. */
public interface Redaction {
    /** What to write in a cell's place. */
    String cell(Table table, Cell cell);

    /**
     * What to write in a sentence's place.
     *
     * @param block    where it stands: headings, captions, footnotes and lines of algorithms are asked for, too, references
     *                 are not
     * @param sentence as it stands in the text
     */
    String sentence(Block block, String sentence);

    /** Leaves everything as it is. */
    static Redaction none() {
        return new Redaction() {
            @Override
            public String cell(Table table, Cell cell) {
                return cell.text();
            }

            @Override
            public String sentence(Block block, String sentence) {
                return sentence;
            }
        };
    }
}
