package org.autoreproduce.lineage;

/**
 * How well a candidate fits the work looked for, with the parts that say so.
 *
 * @param title  likeness of the titles, from 0 to 1
 * @param author whether the first author's family name is the same: 1, 0, or .5 where one side does not tell
 * @param year   1 for the same year, .8 for one apart, .5 for two apart or where one side does not tell, else 0
 * @param ids    whether both have the same identifier in a register, which settles it
 */
public record Match(Candidate candidate, double title, double author, double year, boolean ids) {
    /** From this score on it is the work. */
    public static final double SURE = 0.85;
    /** Below this score it is another work. */
    public static final double DOUBTFUL = 0.6;

    /** From 0 to 1; titles count most. */
    public double score() {
        return ids ? 1 : title * (0.7 + 0.2 * author + 0.1 * year);
    }

    /** Whether it is taken for the work without asking. */
    public boolean sure() {
        return score() >= SURE;
    }

    /** Whether the user has to say if it is the work. */
    public boolean doubtful() {
        return !sure() && score() >= DOUBTFUL;
    }
}
