package org.autoreproduce.paper.reference;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lists of authors in the two usual forms, at the beginning of an entry. */
public final class LeadingAuthors {
    private static final String LAST = "(?:(?:[dD]e|[vV]an|[vV]on|[dD]er|[dD]en|la|[dD]i|[dD]el|[eE]l|[tT]en|ter|dos|da|le)\\s)*(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’‐\\-]+(?:\\s(?:\\p{Lu}[\\p{L}'’‐\\-]+|(?:van|von|de|der|den)(?=\\s)))?";
    private static final String INITIALS = "\\p{Lu}\\p{Ll}?\\.(?:[\\s]?[-‐]?[\\s]?\\p{Lu}\\p{Ll}?\\.)*";
    private static final String JOIN = "(?:\\s*[,;]?\\s*(?:and|&)\\s+|\\s*[,;]\\s+)";
    private static final String OTHERS = "(?:" + JOIN + "(?:et\\sal\\.?|others\\.?))?";
    private static final String ONE = LAST + ",\\s" + INITIALS + "(?:,?\\sJr\\.?)?";
    /** "Ruff, L.". */
    public static final Pattern ONE_LAST_FIRST = Pattern.compile(ONE);
    /** "Ruff, L., Vandermeulen, R., and Kloft, M.". */
    public static final Pattern LAST_FIRST = Pattern.compile("^" + ONE + "(?:" + JOIN + ONE + ")*" + OTHERS);
    /** "L. Ruff, R. Vandermeulen, and M. Kloft". */
    private static final Pattern FIRST_LAST = Pattern
            .compile("^" + INITIALS + "\\s?" + LAST + "(?:" + JOIN + INITIALS + "\\s?" + LAST + ")*" + OTHERS);

    private LeadingAuthors() {}

    /** Where the list ends; 0 where the entry begins with none in these forms. */
    public static int end(String entry) {
        for (Pattern pattern : List.of(LAST_FIRST, FIRST_LAST)) {
            Matcher matcher = pattern.matcher(entry);
            if (matcher.find() && matcher.end() > 4) {
                return matcher.end();
            }
        }
        return 0;
    }
}
