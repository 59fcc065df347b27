package org.autoreproduce.lineage.graph;

import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Mention;

/** What the words right before a citation say of the work: the paper builds on it, follows it, compares with it. */
final class Phrases {
    /** A phrase that is further away speaks of something else. In characters. */
    private static final int NEAR = 90;
    private static final String CODE = "(code|codes|codebase|implementation|implementations|repository|framework|library)";

    private static final Pattern BUILDS = pattern("\\b" + CODE
            + "\\b[^.]{0,40}\\b(based|built|adapted|modified|taken)\\b"
            + "|\\b(based|built) (up)?on the " + CODE
            + "|\\bwe (build|extend|generali[sz]e|modify|adapt)\\b|\\b(extension|generali[sz]ation|modification|variant) of\\b"
            + "|\\b(use|used|using|run|ran) the (\\w+[ -]){0,3}" + CODE + "\\b|\\bbuild(s|ing)? (up)?on\\b");
    private static final Pattern FOLLOWS = pattern("\\bfollow(s|ed|ing)?\\b"
            + "|\\bas (in|by|done in|described in|described by|proposed in|proposed by|suggested by|suggested in)\\b"
            + "|\\b(same|identical)\\b[^.]{0,50}\\b(as|of|in|from)\\b|\\bwe (adopt|borrow|reuse|re-use|use)\\b"
            + "|\\bin line with\\b|\\b(preprocess|pre-process|split|protocol)\\w*\\b[^.]{0,30}\\b(of|from|by)\\b");
    private static final Pattern COMPARES = pattern("\\b(compare[sd]?|comparing|comparison|baselines?|outperform\\w*"
            + "|against|benchmark\\w*|state[- ]of[- ]the[- ]art)\\b");

    private Phrases() {}

    /** The strongest thing that is said, if anything is. */
    static Optional<Signal> before(Document document, Mention mention) {
        String near = near(document, mention);
        if (BUILDS.matcher(near).find()) {
            return Optional.of(Signal.BUILDS_ON);
        }
        if (FOLLOWS.matcher(near).find()) {
            return Optional.of(Signal.FOLLOWS);
        }
        return COMPARES.matcher(near).find() ? Optional.of(Signal.COMPARES) : Optional.empty();
    }

    /** The sentence up to the citation, as far as it is near. */
    private static String near(Document document, Mention mention) {
        String text = document.blocks().get(mention.block()).text();
        String before = text.substring(Math.max(0, mention.start() - NEAR), mention.start());
        int sentence = Math.max(before.lastIndexOf(". "), before.lastIndexOf("; "));
        return before.substring(sentence + 1);
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE);
    }
}
