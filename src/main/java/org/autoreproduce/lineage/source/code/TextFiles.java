package org.autoreproduce.lineage.source.code;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.lineage.FoundWork;

/** Says which files of a repository are texts that tell how something is done, and makes lines of them. */
final class TextFiles {
    private static final Pattern NAMED = Pattern.compile("(readme|licen[cs]e|copying|notice|authors|makefile|dockerfile"
            + "|citation|requirements)([._-].*)?|.*\\.(py|pyx|ipynb|md|txt|rst|org|sh|bash|yaml|yml|toml|cfg|ini|conf|json"
            + "|gin|jsonnet|tex|bib|c|h|cc|hh|cpp|hpp|cu|cuh|java|scala|kt|jl|r|rmd|m|lua|go|rs|swift|js|ts|pl|rb|hs|ml"
            + "|f|f90|proto|prototxt|cmake|cff)");
    private static final String LFS = "version https://git-lfs";
    private final Notebook notebook = new Notebook();

    /** Whether a file of this path is worth reading, as far as its name tells. */
    boolean wanted(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return NAMED.matcher(name).matches() && !name.endsWith(".min.js");
    }

    /** The text; none where the bytes are no UTF-8, hold zeros, or only stand for a file that is stored elsewhere. */
    Optional<FoundWork.TextFile> read(String path, byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            String lines = text.replace("\r\n", "\n").replaceFirst("^\uFEFF", "");
            if (path.toLowerCase(Locale.ROOT).endsWith(".ipynb")) {
                lines = notebook.code(lines);
            }
            boolean none = lines.isBlank() || lines.indexOf('\0') >= 0 || lines.startsWith(LFS);
            return none ? Optional.empty() : Optional.of(new FoundWork.TextFile(path, lines));
        } catch (CharacterCodingException e) {
            return latin(path, bytes);
        }
    }

    /** Older code is often written in Latin-1; what has zeros is no text at all. */
    private static Optional<FoundWork.TextFile> latin(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        boolean binary = text.chars().anyMatch(c -> c < 9 || c > 13 && c < 32 || c > 126 && c < 160);
        return binary ? Optional.empty() : Optional.of(new FoundWork.TextFile(path, text.replace("\r\n", "\n")));
    }
}
