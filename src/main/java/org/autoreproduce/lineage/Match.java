package org.autoreproduce.lineage;

/**
 * How well a candidate fits the work looked for, with the parts that say so.
 *
 * @param title    likeness of the titles, from 0 to 1
 * @param author   1 where the first author's family name is the same, .8 where it is a later author's, 0 where it is
 *                 nobody's, .5 where one side does not tell
 * @param year     1 for the same year, .8 for one apart, .5 for two apart or where one side does not tell, else 0
 * @param ids      whether both have the same identifier in a register, which settles it
 * @param rivalled whether another candidate fits as well
 */
public record Match(Candidate candidate, double title, double author, double year, boolean ids, boolean rivalled) {
    /** From this score on it is the work. */
    public static final double SURE = 0.85;
    /** Below this score it is another work. */
    public static final double DOUBTFUL = 0.6;
    /** What a title of few words can reach without its author. */
    private static final double SHORT_TITLE = 0.8;
    private static final int SHORT = 3;
    private static final int LONG = 6;

    /** That no other candidate rivals. */
    public Match(Candidate candidate, double title, double author, double year, boolean ids) {
        this(candidate, title, author, year, ids, false);
    }

    /**
     * From 0 to 1. The title counts most, the more the longer it is: two works of six words or more by one title are
     * rare, of one or two words they are not.
     */
    public double score() {
        if (ids) {
            return 1;
        }
        int words = TitleWords.of(candidate.title()).size();
        boolean telling = words >= LONG && title > 0.96;
        double score = telling
                ? title * (0.8 + 0.1 * author + 0.1 * year)
                : title * (0.7 + 0.2 * author + 0.1 * year);
        // to three places, so that no last digit decides
        double rounded = Math.round(score * 1000) / 1000.0;
        return words < SHORT && author < 1 ? Math.min(rounded, SHORT_TITLE) : rounded;
    }

    /** Whether it is taken for the work without asking. */
    public boolean sure() {
        return !rivalled && score() >= SURE;
    }

    /** Whether the user has to say if it is the work. */
    public boolean doubtful() {
        return !sure() && score() >= DOUBTFUL;
    }

    /** The same of another candidate. */
    public Match of(Candidate other) {
        return new Match(other, title, author, year, ids, rivalled);
    }

    /** The same, rivalled by another candidate. */
    Match inDoubt() {
        return new Match(candidate, title, author, year, ids, true);
    }
}
