package org.autoreproduce.lineage.source.code;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Tells paths that may be shown and kept from those that somebody made to fool: they leave their folder, hide signs, or
 * mean something else on another system.
 */
final class SafePath {
    private static final int LONGEST = 240;
    /** Signs that file systems of today refuse, control signs, and signs that are not seen or turn the line around. */
    private static final Pattern SIGNS = Pattern.compile(".*[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}\\\\:*?\"<>|].*",
            Pattern.DOTALL);
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");

    private SafePath() {}

    /** Whether a path, relative and with forward slashes, is an ordinary one. */
    static boolean is(String path) {
        if (path.isEmpty() || path.length() > LONGEST || SIGNS.matcher(path).matches()) {
            return false;
        }
        for (String part : path.split("/", -1)) {
            String small = part.toLowerCase(Locale.ROOT);
            boolean odd = part.isBlank() || part.endsWith(".") || part.endsWith(" ") || small.startsWith(".git")
                    || DEVICE.matcher(small).matches();
            if (odd) {
                return false;
            }
        }
        return true;
    }
}
