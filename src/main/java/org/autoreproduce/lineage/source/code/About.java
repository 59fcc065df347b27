package org.autoreproduce.lineage.source.code;

/**
 * Why a repository is taken to be about a work.
 *
 * @param by    what was found
 * @param file  where it stands; empty for the repository's description
 * @param line  the line, from 1; 0 for the description
 * @param words the line itself, shortened
 * @param again whether it calls itself a re-implementation by others
 */
public record About(By by, String file, int line, String words, boolean again) {
    /** What tells it. */
    public enum By {
        /** The work's title, or most of it. */
        TITLE,
        /** The work itself, or the source that has it, names the repository as its code. */
        WORK_ITSELF,
        /** Its number at arXiv, or its DOI. */
        IDENTIFIER,
        /** The method's name as what the repository is, and an author's family name. */
        METHOD_AND_AUTHOR
    }
}
