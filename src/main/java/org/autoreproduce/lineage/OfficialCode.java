package org.autoreproduce.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Recognises the paper's own code, its forks and re-implementations: a reproduction that copied is none. A repository
 * that the paper prints as its own, or whose README tells of this paper or method as what it is, counts as official; in
 * one that merely has the method among others, the files that name it are withheld.
 */
public final class OfficialCode {
    private static final int HEAD = 1500;

    private final TitleMatch titles = new TitleMatch();
    private final String title;
    private final MethodNames names;
    private final Set<String> own;

    /**
     * For one paper.
     *
     * @param title       of the paper
     * @param methodNames names of its method
     * @param own         its repositories, as {@link OwnAddresses} tells them
     */
    public OfficialCode(String title, List<String> methodNames, Set<String> own) {
        this.title = title;
        this.names = new MethodNames(methodNames);
        this.own = Set.copyOf(own);
    }

    /** Whether the work as a whole is this paper or its code. */
    public boolean isOfficial(FoundWork work) {
        return titles.same(title, work.title()) || work.origins().stream().anyMatch(this::isOwn)
                || work.files().stream()
                        .filter(OfficialCode::isReadme).anyMatch(file -> headIsThisPaper(prose(file.text())));
    }

    /** The files of a work of others that name the method. Its papers may cite it, and are told with results hidden. */
    public List<String> withheld(FoundWork work) {
        List<String> found = new ArrayList<>();
        for (FoundWork.TextFile file : work.files()) {
            boolean paper = file.path().toLowerCase(Locale.ROOT).endsWith(".pdf");
            if (!paper && (names.in(file.path()) || names.in(file.text()))) {
                found.add(file.path());
            }
        }
        return found;
    }

    /** Whether an address is one of the paper's repositories, or a folder is called as a clone of one is. */
    public boolean isOwn(String origin) {
        String remote = OwnAddresses.repository(origin);
        String folder = origin.toLowerCase(Locale.ROOT).replaceFirst("[-_](master|main)$", "");
        return own.stream().anyMatch(repository -> repository.equals(remote)
                || folder.equals(repository.substring(repository.indexOf('/') + 1))
                || folder.equals(repository.replace('/', '-')) || folder.equals(repository.replace('/', '_')));
    }

    private boolean headIsThisPaper(String readme) {
        String head = readme.substring(0, Math.min(HEAD, readme.length()));
        String heading = head.lines().map(String::strip).filter(line -> !line.isEmpty()).findFirst().orElse("");
        return titles.within(title, head) || names.in(heading) && !isList(heading) || names.implementedBy(head);
    }

    /** "A toolbox with LOF, DROCC and others" is named after none of them. */
    private static boolean isList(String heading) {
        return heading.contains(",")
                || heading.toLowerCase(Locale.ROOT).matches(".*\\b(toolbox|library|benchmark|zoo)\\b.*");
    }

    /** What a person reads of a README: no badges, pictures, tags or marks of headings. */
    private static String prose(String markdown) {
        return markdown.replaceAll("(?s)<!--.*?-->", " ")
                .replaceAll("\\[?!\\[[^\\]]*\\]\\([^)]*\\)(\\]\\([^)]*\\))?", " ")
                .replaceAll("<[^>]{1,300}>", " ").replaceAll("\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
                .replaceAll("(?m)^[#=*\\s-]+$", "").replaceAll("(?m)^\\s*#+\\s*", "");
    }

    private static boolean isReadme(FoundWork.TextFile file) {
        return file.path().toLowerCase(Locale.ROOT).matches("(.*/)?readme(\\.\\w+)?");
    }
}
