package org.autoreproduce.paper.latex;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells from a paper's preamble and packages whether it cites by authors and years. */
final class CiteStyle {
    private static final Pattern NUMBERS = Pattern.compile(
            "\\\\(?:usepackage|RequirePackage)\\s*\\[[^\\]]*\\b(?:numbers|super)\\b[^\\]]*]\\s*\\{natbib}|\\\\PassOptionsToPackage\\{[^}]*\\bnumbers\\b[^}]*}\\{natbib}|\\\\setcitestyle\\{[^}]*\\bnumbers\\b|\\\\bibpunct(?:\\[[^\\]]*])?\\{[^}]*}\\{[^}]*}\\{[^}]*}\\{n}|style\\s*=\\s*(?:numeric|ieee|nature|alphabetic)|\\\\documentclass\\[[^\\]]*\\bnumbers\\b");
    private static final Pattern NAMES = Pattern.compile(
            "\\{natbib}|style\\s*=\\s*(?:authoryear|apa|ext-authoryear)|\\\\setcitestyle\\{[^}]*authoryear|\\{(?:neurips|nips|icml|iclr|acl|emnlp|naacl|colm|tmlr|jmlr|aistats|uai)\\w*}|\\\\cite[tp]\\b");
    private static final Pattern NAMED = Pattern
            .compile("(?i).*(?:nat|icml|iclr|acl|apa|agsm|chicago|jmlr|tmlr|neurips|colm|aaai).*");

    private final String preamble;

    CiteStyle(String preamble) {
        this.preamble = preamble;
    }

    /**
     * Whether works are cited by authors and years.
     *
     * @param style of the list of references; null where none is named
     */
    boolean authorYear(@Nullable String style) {
        if (NUMBERS.matcher(preamble).find()) {
            return false;
        }
        return NAMES.matcher(preamble).find() || style != null && NAMED.matcher(style).matches();
    }
}
