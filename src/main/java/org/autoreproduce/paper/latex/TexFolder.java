package org.autoreproduce.paper.latex;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.SourceFiles;
import org.autoreproduce.paper.source.SourceLoader;
import org.autoreproduce.process.Cancellation;

/**
 * The files that a .tex file joins in, and no others that happen to lie beside it. Links and paths that lead out of its
 * folder are not followed.
 */
public final class TexFolder {
    private static final Pattern JOINED = Pattern.compile(
            "\\\\(?:input|include|subfile|bibliography|addbibresource(?:\\[[^\\]]*])?|usepackage(?:\\[[^\\]]*])?)\\s*\\{([^}]*)}|\\\\input\\s+([\\w./-]+)");
    private static final List<String> ENDINGS = List.of("", ".tex", ".bib", ".sty");
    private static final int MOST = 400;

    private final Path main;

    /** Of that file. */
    public TexFolder(Path main) {
        this.main = main.toAbsolutePath().normalize();
    }

    /** The files, by their path from the main file's folder. */
    public SourceFiles files(Cancellation stop) {
        SortedMap<String, byte[]> all = new TreeMap<>();
        Deque<Path> due = new ArrayDeque<>(List.of(main));
        Path list = main.resolveSibling(String.valueOf(main.getFileName()).replaceFirst("\\.[^.]*$", "") + ".bbl");
        if (ours(list)) {
            due.add(list);
        }
        while (!due.isEmpty() && all.size() < MOST) {
            Path file = due.remove();
            String name = String.valueOf(folder().relativize(file)).replace('\\', '/');
            if (!all.containsKey(name)) {
                SourceFiles one = new SourceLoader().load(file, stop);
                all.putAll(name(one, name));
                String text = one.text(one.files().firstKey()).orElse("");
                Matcher joined = JOINED.matcher(text);
                while (joined.find()) {
                    String names = joined.group(1) == null ? joined.group(2) : joined.group(1);
                    List.of(names.split(",")).forEach(each -> find(each.strip(), due));
                }
            }
        }
        return new SourceFiles(all);
    }

    private static SortedMap<String, byte[]> name(SourceFiles one, String name) {
        SortedMap<String, byte[]> named = new TreeMap<>();
        named.put(name, one.files().values().iterator().next());
        return named;
    }

    private Path folder() {
        return java.util.Objects.requireNonNull(main.getParent());
    }

    private void find(String name, Deque<Path> due) {
        if (name.isEmpty() || name.indexOf('\0') >= 0 || name.contains("\\") || name.contains("#")) {
            return;
        }
        for (String ending : ENDINGS) {
            Path file = folder().resolve(name + ending).normalize();
            if (file.startsWith(folder()) && ours(file)
                    && String.valueOf(file).matches("(?i).*\\.(?:tex|bib|bbl|sty|ltx)")) {
                due.add(file);
            }
        }
    }

    private static boolean ours(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }
}
