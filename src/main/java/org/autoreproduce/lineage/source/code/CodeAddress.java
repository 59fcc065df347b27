package org.autoreproduce.lineage.source.code;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A repository's place on a public host. Two spellings of one place are equal: with and without "www.", ".git", a branch
 * or file behind it, and in either case.
 *
 * @param host as "github.com"
 * @param path the owner and the name below it, in small letters, such as "tkipf/gcn"
 */
public record CodeAddress(String host, String path) {
    private static final Set<String> HOSTS = Set.of("github.com", "gitlab.com", "bitbucket.org", "codeberg.org",
            "huggingface.co");
    /** First parts of paths that are no owners. */
    private static final Set<String> PAGES = Set.of("about", "apps", "blog", "collections", "contact",
            "customer-stories",
            "docs", "explore", "features", "issues", "join", "login", "marketplace", "models", "notifications", "orgs",
            "papers", "pricing", "pulls", "search", "security", "settings", "site", "sponsors", "stars", "topics",
            "trending", "users");
    private static final String PART = "[A-Za-z0-9][\\w.-]{0,99}";
    private static final Pattern ADDRESS = Pattern
            .compile("(?i)(?<![\\w.@-])(?:(?:https?|git|ssh)://)?(?:git@)?(?:www\\.)?"
                    + "(github\\.com|gitlab\\.com|bitbucket\\.org|codeberg\\.org|huggingface\\.co|hf\\.co|raw\\.githubusercontent\\.com)"
                    + "[/:]\\s?(" + PART + "(?:/\\s?" + PART + ")+)");
    private static final Pattern PAGE = Pattern
            .compile("(?i)(?<![\\w.-])(?:https?://)?([a-z0-9][a-z0-9-]{0,38})\\.github\\.io/(" + PART + ")");

    /** All that a text names, in its order, each once. */
    public static List<CodeAddress> in(String text) {
        return ADDRESS.matcher(text).results().flatMap(found -> of(found.group(1), found.group(2)).stream()).distinct()
                .toList();
    }

    /** The first that a text names. */
    public static Optional<CodeAddress> first(String text) {
        return in(text).stream().findFirst();
    }

    /** Where the code of project pages mostly lies: "ada.github.io/moats" is made from "ada/moats". To be checked. */
    public static List<CodeAddress> behindPages(String text) {
        return PAGE.matcher(text).results()
                .map(page -> new CodeAddress("github.com", small(page.group(1) + "/" + name(page.group(2))))).distinct()
                .toList();
    }

    /** Where it can be copied from. */
    public URI https() {
        return URI.create("https://" + host + "/" + path + (host.equals("huggingface.co") ? "" : ".git"));
    }

    /** Without the owner. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String toString() {
        return host + "/" + path;
    }

    private static Optional<CodeAddress> of(String printed, String path) {
        String host = small(printed).replace("raw.githubusercontent.com", "github.com").replace("hf.co",
                "huggingface.co");
        List<String> parts = List.of(path.replaceAll("\\s", "").split("/"));
        if (!HOSTS.contains(host) || parts.size() < 2 || PAGES.contains(small(parts.getFirst()))) {
            return Optional.empty();
        }
        if (host.equals("huggingface.co") && Set.of("datasets", "spaces").contains(small(parts.getFirst()))) {
            return parts.size() < 3
                    ? Optional.empty()
                    : Optional.of(
                            new CodeAddress(host, small(parts.get(0) + "/" + parts.get(1) + "/" + name(parts.get(2)))));
        }
        String name = name(parts.get(1));
        return name.isEmpty()
                ? Optional.empty()
                : Optional.of(new CodeAddress(host, small(parts.getFirst() + "/" + name)));
    }

    /** Without what a sentence or Git puts behind a name. */
    private static String name(String printed) {
        Matcher end = Pattern.compile("(?i)(\\.git)?[.]*$").matcher(printed);
        return end.replaceFirst("");
    }

    private static String small(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
