package org.autoreproduce.lineage;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.autoreproduce.lineage.FoundWork.TextFile;
import org.autoreproduce.paper.Document;
import org.autoreproduce.study.Repository;

/**
 * Recognises the paper's own code, its forks and re-implementations, under whatever name: a reproduction that copied is
 * none. A repository that the paper prints as its own, that names itself as one of those, or whose README, citation file,
 * package or code tells of this paper or method as what it is, counts as official; in one that merely has the method
 * among others, the files that name it are withheld, and the folders that are about it.
 */
public final class OfficialCode {
    private static final Pattern README = Pattern.compile("readme([-._]\\w+)*");
    private static final Pattern CITATION = Pattern.compile("citation(\\.\\w+)?");
    private static final Pattern SETTINGS = Pattern.compile("setup\\.(py|cfg)|pyproject\\.toml|package\\.json");
    private static final Pattern CODE = Pattern
            .compile(".*\\.(py|pyx|ipynb|c|cc|cpp|cu|java|jl|r|m|lua|scala|js|ts|go|rs)");
    /** So many words make a README that tells what a repository is. */
    private static final int TELLING = 25;
    /** Where as many of its files of code name the method, a repository is about it, whatever it says. */
    private static final double MOST = 0.6;
    private static final int FEW = 3;
    /** And where as many have its title at their head. */
    private static final double SOME = 0.2;

    private final ThisPaper paper;
    private final TitleMatch titles = new TitleMatch();
    private final String title;
    private final Set<String> own;

    /**
     * For one paper.
     *
     * @param title       of the paper
     * @param methodNames names of its method
     * @param own         its repositories, as {@link OwnAddresses} tells them
     */
    public OfficialCode(String title, List<String> methodNames, Set<String> own) {
        this(title, methodNames, own, Identifiers.none());
    }

    /** For one paper that registers have numbers for. */
    public OfficialCode(String title, List<String> methodNames, Set<String> own, Identifiers ids) {
        this.paper = new ThisPaper(title, methodNames, ids);
        this.title = title;
        this.own = Set.copyOf(own);
    }

    /** For a paper as it was read. */
    public static OfficialCode of(Document document, List<String> methodNames) {
        return new OfficialCode(Optional.ofNullable(document.title()).orElse(""), methodNames,
                new OwnAddresses(document).repositories(),
                new Identifiers(document.doi(), document.arxivId(), null, null));
    }

    /** Whether the work as a whole is this paper or its code. */
    public boolean isOfficial(FoundWork work) {
        return titles.same(title, work.title())
                || work.origins().stream().anyMatch(origin -> isOwn(origin) || paper.name(origin))
                || work.files().stream().anyMatch(file -> tells(file) && !isPart(file, work)) || isUntold(work);
    }

    /**
     * What is left of a work without this paper's code. Repositories that were found together are judged one by one: one
     * of the paper's own names the works that it builds on, and does not make their code its own.
     *
     * @return with no files where all of it is this paper's
     */
    public FoundWork others(FoundWork work) {
        FoundWork others = work;
        for (Repository repository : work.repositories()) {
            if (!repository.folder().isEmpty() && isOfficial(work.only(repository))) {
                others = others.without(repository);
            }
        }
        return others.files().isEmpty() || !isOfficial(others)
                ? others
                : new FoundWork(work.source(), work.title(), work.version(), List.of(), List.of(), List.of());
    }

    /**
     * The files of a work of others that name the method, or lie in a folder that is about it. Its papers may cite it, and
     * are told with results hidden; this paper itself is not told.
     */
    public List<String> withheld(FoundWork work) {
        List<String> parts = work.files().stream().filter(this::tells).filter(file -> isPart(file, work))
                .map(file -> folder(file.path())).toList();
        return work.files().stream().filter(file -> isPdf(file)
                ? paper.paper(file.text())
                : paper.named(file.path()) || paper.named(file.text()) || paper.entitled(file.text())
                        || parts.stream().anyMatch(part -> file.path().startsWith(part)))
                .map(TextFile::path).toList();
    }

    /** Whether an address is one of the paper's repositories, or a folder is called as a clone of one is. */
    public boolean isOwn(String origin) {
        String remote = OwnAddresses.repository(origin);
        String folder = origin.toLowerCase(Locale.ROOT).replaceFirst("[-_](master|main)$", "");
        return own.stream().anyMatch(repository -> repository.equals(remote)
                || folder.equals(repository.substring(repository.indexOf('/') + 1))
                || folder.equals(repository.replace('/', '-')) || folder.equals(repository.replace('/', '_')));
    }

    /** Whether a file says what the repository, or the folder around it, is: this paper's code. */
    private boolean tells(TextFile file) {
        String name = name(file.path());
        if (README.matcher(name).matches()) {
            return paper.readme(file.text()) || saysOwn(file.text());
        }
        return CITATION.matcher(name).matches() && paper.citation(file.text())
                || SETTINGS.matcher(name).matches() && (paper.settings(file.text()) || saysOwn(file.text()));
    }

    private boolean saysOwn(String text) {
        return ThisPaper.addressesOfItself(text).stream().anyMatch(own::contains);
    }

    /** Whether it tells of a folder only: beside that there is code. A package's settings often lie below the top. */
    private boolean isPart(TextFile file, FoundWork work) {
        String folder = folder(file.path());
        boolean whole = SETTINGS.matcher(name(file.path())).matches() && saysOwn(file.text());
        return !whole && !folder.isEmpty() && work.files().stream()
                .anyMatch(other -> isCode(other) && !other.path().startsWith(folder));
    }

    /** Code that nothing tells of: its own words do. */
    private boolean isUntold(FoundWork work) {
        List<TextFile> code = work.files().stream().filter(OfficialCode::isCode).toList();
        long naming = code.stream().filter(file -> paper.named(file.path()) || paper.named(file.text())).count();
        long entitled = code.stream().filter(file -> paper.entitled(file.text())).count();
        if (naming >= FEW && naming >= MOST * code.size() || entitled > 0 && entitled >= SOME * code.size()) {
            return true;
        }
        boolean told = work.files().stream().filter(file -> README.matcher(name(file.path())).matches())
                .anyMatch(file -> file.text().split("\\s+").length >= TELLING);
        return !told && (entitled > 0 || code.stream().anyMatch(file -> paper.implemented(file.text()))
                && naming >= Math.min(FEW, Math.floor(MOST * code.size())));
    }

    private static boolean isCode(TextFile file) {
        String name = name(file.path());
        return CODE.matcher(name).matches() && !SETTINGS.matcher(name).matches();
    }

    private static boolean isPdf(TextFile file) {
        return file.path().toLowerCase(Locale.ROOT).endsWith(".pdf");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
