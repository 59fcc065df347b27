package org.autoreproduce.lineage;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Block;
import org.autoreproduce.paper.BlockKind;
import org.autoreproduce.paper.Document;

/**
 * The repositories that a paper prints as its own: "Code is available at …". One that it prints as somebody else's, in a
 * bare footnote or in its references, is none of them.
 */
public final class OwnAddresses {
    private static final Pattern REPOSITORY = Pattern
            .compile(
                    "(?i)\\b(?:github|gitlab|bitbucket|codeberg|huggingface)\\.\\s?(?:com|org|co)[/:]\\s?([\\w.-]+)/\\s?([\\w.-]+)");
    private static final Pattern OFFERED = Pattern
            .compile("(?is).*\\b(code|implementations?|models?|experiments?|scripts?|"
                    + "repo|repository|release\\w*|open-?sourc\\w*|publish\\w*)\\b.*\\b(available|found|at|under|in|from|see|repo|here)\\b.*"
                    + "|.*\\b(repo|repository|code)\\s*:.*");
    private static final int BEFORE = 200;

    private final Set<String> repositories = new TreeSet<>();

    /** As this paper prints them. */
    public OwnAddresses(Document document) {
        for (Block block : document.blocks()) {
            if (block.kind() != BlockKind.REFERENCE) {
                add(block.text());
            }
        }
    }

    private OwnAddresses(String text) {
        add(text);
    }

    /** As a text that is no list of references prints them. */
    public static OwnAddresses in(String text) {
        return new OwnAddresses(text);
    }

    /** Each as owner/name, in small letters. */
    public Set<String> repositories() {
        return Set.copyOf(repositories);
    }

    /** The repository that an address names, as owner/name in small letters; empty where it names none. */
    static String repository(String address) {
        Matcher matcher = REPOSITORY.matcher(address);
        return matcher.find() ? named(matcher) : "";
    }

    private void add(String text) {
        Matcher matcher = REPOSITORY.matcher(text);
        while (matcher.find()) {
            String before = text.substring(Math.max(0, matcher.start() - BEFORE), matcher.start());
            int sentence = before.lastIndexOf(". ");
            if (OFFERED.matcher(before.substring(sentence + 1)).matches()) {
                repositories.add(named(matcher));
            }
        }
    }

    private static String named(Matcher matcher) {
        String name = matcher.group(2).replaceFirst("(\\.git)?\\.?$", "");
        return (matcher.group(1) + "/" + name).toLowerCase(Locale.ROOT);
    }
}
