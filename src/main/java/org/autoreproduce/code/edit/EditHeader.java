package org.autoreproduce.code.edit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.autoreproduce.code.SourceTree;

/** The words behind the backticks that open a block. Only such a line is ever taken for a header. */
record EditHeader(EditHeader.Kind kind, String path, int from, int to) {
    /** How blocks are written, for the model. */
    static final String FORMS = "Open a block by a line of at least three backticks directly followed by EDIT path "
            + "first last, NEW path or DELETE path, and close it by a line of the same number of backticks.";

    private static final Pattern LIKE = Pattern
            .compile("\\s*[`~]{3,}\\s*(?:\\S+\\s+)?(?:(?:EDIT|NEW|DELETE)(?:[\\s:].*)?|(?i:edit|delete)\\s+\\S.*)");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}");
    private static final Set<String> LANGUAGES = Set.of("python", "python3", "py", "yaml", "yml", "json", "text",
            "txt", "toml", "ini", "markdown", "md", "csv");

    /** What a block does. */
    enum Kind {
        EDIT, NEW, DELETE
    }

    /** Whether a line opens one of our blocks, or was meant to. */
    static boolean looksLike(String line) {
        return LIKE.matcher(line).matches();
    }

    /** Reads the words behind the backticks; empty where they are not exactly one of the forms. */
    static Optional<EditHeader> parse(String words, SourceTree shown) {
        List<String> parts = new ArrayList<>(Arrays.asList(words.strip().split("\\s+")));
        if (parts.size() > 1 && LANGUAGES.contains(parts.getFirst())) {
            parts.removeFirst();
        } else if (parts.size() > 2 && LANGUAGES.contains(parts.getLast())) {
            parts.removeLast();
        }
        String kind = parts.removeFirst();
        if (kind.equals("EDIT")) {
            return edit(parts, shown);
        }
        if (parts.size() != 1) {
            return Optional.empty();
        }
        return switch (kind) {
            case "NEW" -> Optional.of(new EditHeader(Kind.NEW, parts.getFirst(), 0, 0));
            case "DELETE" -> Optional.of(new EditHeader(Kind.DELETE, parts.getFirst(), 0, 0));
            default -> Optional.empty();
        };
    }

    private static Optional<EditHeader> edit(List<String> parts, SourceTree shown) {
        if (parts.size() == 2 && shown.files().size() == 1) {
            parts.addFirst(shown.files().firstKey());
        }
        if (parts.size() != 3 || !NUMBER.matcher(parts.get(1)).matches() || !NUMBER.matcher(parts.get(2)).matches()) {
            return Optional.empty();
        }
        return Optional.of(new EditHeader(Kind.EDIT, parts.getFirst(), Integer.parseInt(parts.get(1)),
                Integer.parseInt(parts.get(2))));
    }

    /** The block with this header and text. */
    EditBlock block(String text, int at) {
        return switch (kind) {
            case EDIT -> new EditBlock.Replace(path, from, to, text, at);
            case NEW -> new EditBlock.NewFile(path, text, at);
            case DELETE -> new EditBlock.Delete(path, at);
        };
    }
}
