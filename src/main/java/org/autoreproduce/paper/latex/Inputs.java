package org.autoreproduce.paper.latex;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.SourceFiles;
import org.jspecify.annotations.Nullable;

/** The files of one paper, found as TeX finds them: with or without their ending, from the main file's folder. */
final class Inputs {
    private static final Pattern CLASS = Pattern.compile("(?m)^[^%\\n]*\\\\document(?:class|style)\\b");
    private static final Pattern BEGIN = Pattern.compile("(?m)^[^%\\n]*\\\\begin\\s*\\{document}");
    private static final List<String> USUAL = List.of("main", "paper", "ms", "manuscript", "article", "root");

    private final SourceFiles files;
    private final String main;

    private Inputs(SourceFiles files, String main) {
        this.files = files;
        this.main = main;
    }

    /**
     * Of a paper.
     *
     * @param wanted the main file where somebody named it
     * @return empty where no file is a LaTeX document
     */
    static Optional<Inputs> of(SourceFiles files, @Nullable String wanted) {
        if (wanted != null && files.files().containsKey(wanted)) {
            return Optional.of(new Inputs(files, wanted));
        }
        return files.files().keySet().stream().filter(Inputs::isTex).filter(name -> score(files, name) > 0)
                .max(Comparator.comparingInt((String name) -> score(files, name))
                        .thenComparing(Comparator.reverseOrder()))
                .map(name -> new Inputs(files, name));
    }

    private static boolean isTex(String name) {
        return name.matches("(?i).*\\.(?:tex|ltx)");
    }

    /** More where it looks like the main file: a class, a body, a usual name, a list of references of its own name. */
    private static int score(SourceFiles files, String name) {
        String text = files.text(name).orElse("");
        if (!CLASS.matcher(text).find()) {
            return 0;
        }
        String stem = name.replaceFirst("\\.[^.]*$", "");
        int score = 1;
        score += BEGIN.matcher(text).find() ? 40 : 0;
        score += text.contains("\\title") ? 8 : 0;
        score += text.contains("\\begin{abstract}") || text.contains("\\bibliography") || text.contains("\\input")
                ? 6
                : 0;
        score += text.contains("{subfiles}") || text.contains("{standalone}") ? -30 : 0;
        score += files.files().containsKey(stem + ".bbl") ? 10 : 0;
        score += USUAL.contains(stem.replaceFirst(".*/", "")) ? 5 : 0;
        score += name.contains("/") ? -3 : 0;
        score += stem.matches("(?i).*(?:template|example|sample|supp|response|rebuttal|poster|slides).*") ? -20 : 0;
        return Math.max(score, 1);
    }

    /** The main file's path. */
    String main() {
        return main;
    }

    /** A file that is joined in. */
    Optional<String> tex(String name) {
        return file(name, ".tex");
    }

    /** A file of that name, or with that ending. */
    Optional<String> file(String name, String ending) {
        String plain = name.strip().replace("\"", "").replaceFirst("^(?:\\./)+", "").replaceAll("/\\./|//", "/");
        String folder = main.contains("/") ? main.substring(0, main.lastIndexOf('/') + 1) : "";
        for (String place : List.of(folder + plain, plain)) {
            for (String whole : List.of(place + ending, place)) {
                if (files.files().containsKey(whole)) {
                    return files.text(whole);
                }
            }
        }
        // papers made of subfiles name them from where the subfile lies
        String last = plain.substring(plain.lastIndexOf('/') + 1);
        return last.isEmpty()
                ? Optional.empty()
                : files.files().keySet().stream()
                        .filter(path -> path.endsWith("/" + last + ending) || path.endsWith("/" + last)).findFirst()
                        .flatMap(files::text);
    }

    /** The list of references that BibTeX or Biber made; the main file's where there are several. */
    Optional<String> bbl() {
        String own = main.replaceFirst("\\.[^.]*$", "") + ".bbl";
        if (files.files().containsKey(own)) {
            return files.text(own);
        }
        List<String> all = files.files().keySet().stream().filter(name -> name.endsWith(".bbl")).toList();
        return all.size() == 1 ? files.text(all.getFirst()) : Optional.empty();
    }

    /** All databases of references, where the paper does not name its own. */
    List<String> bibs() {
        return files.files().keySet().stream().filter(name -> name.endsWith(".bib")).map(name -> files.text(name))
                .flatMap(Optional::stream).toList();
    }
}
