package org.autoreproduce.lineage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Recognises the paper's own code, its forks and re-implementations: a reproduction that copied is none. A repository
 * whose README tells of this paper or method as what it is counts as official; in one that merely has the method among
 * others, the files that name it are withheld.
 */
public final class OfficialCode {
    private static final int HEAD = 600;

    private final TitleMatch titles = new TitleMatch();
    private final String title;
    private final List<Pattern> names;

    /**
     * For one paper.
     *
     * @param title       of the paper
     * @param methodNames names of its method; those of fewer than three letters are too common to go by
     */
    public OfficialCode(String title, List<String> methodNames) {
        this.title = title;
        this.names = methodNames.stream().map(String::strip).filter(name -> name.length() > 2)
                .map(name -> Pattern.compile("(?i)(?<![\\p{L}\\p{N}])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}])"))
                .toList();
    }

    /** Whether the work as a whole is this paper or its code. */
    public boolean isOfficial(FoundWork work) {
        return titles.same(title, work.title()) || work.files().stream().filter(OfficialCode::isReadme)
                .anyMatch(file -> headIsThisPaper(file.text()));
    }

    /** The files of a work of others that name the method. Its papers may cite it; only code is meant. */
    public List<String> withheld(FoundWork work) {
        List<String> found = new ArrayList<>();
        for (FoundWork.TextFile file : work.files()) {
            boolean code = file.path().toLowerCase(Locale.ROOT).matches(".*\\.(py|ipynb|sh|yaml|yml|json|cfg|toml)");
            if (code && (names(file.path().replace('_', ' ').replace('/', ' ')) || names(file.text()))) {
                found.add(file.path());
            }
        }
        return found;
    }

    private boolean headIsThisPaper(String readme) {
        String head = readme.substring(0, Math.min(HEAD, readme.length()));
        String heading = head.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return titles.within(title, head) || names(heading);
    }

    private boolean names(String text) {
        return names.stream().anyMatch(name -> name.matcher(text).find());
    }

    private static boolean isReadme(FoundWork.TextFile file) {
        return file.path().toLowerCase(Locale.ROOT).matches("(.*/)?readme(\\.\\w+)?");
    }
}
