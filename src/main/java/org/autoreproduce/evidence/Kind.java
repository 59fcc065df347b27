package org.autoreproduce.evidence;

/** What an id names; the letter is the first of every id of that kind. */
public enum Kind {
    CLAIM('C'), REQUIREMENT('R'), QUESTION('Q'), ASSUMPTION('A'), WORK('W'), SNIPPET('S'), TEST('T');

    private final char letter;

    Kind(char letter) {
        this.letter = letter;
    }

    /** The letter that ids of this kind begin with. */
    public char letter() {
        return letter;
    }
}
