package org.autoreproduce.paper.layout;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.evidence.Box;
import org.autoreproduce.paper.Reference;
import org.jspecify.annotations.Nullable;

/** Reads label, authors, title, year and addresses from an entry's text, as well as may be without training. */
final class ReferenceParser {
    private static final String LAST = "(?:(?:[dD]e|[vV]an|[vV]on|[dD]er|[dD]en|la|[dD]i|[dD]el|[eE]l|[tT]en|ter|dos|da|le)\\s)*(?:[dDOL]['’])?\\p{Lu}[\\p{L}'’‐\\-]+(?:\\s(?:\\p{Lu}[\\p{L}'’‐\\-]+|(?:van|von|de|der|den)(?=\\s)))?";
    private static final String INITIALS = "\\p{Lu}\\p{Ll}?\\.(?:[\\s]?[-‐]?[\\s]?\\p{Lu}\\p{Ll}?\\.)*";
    private static final String JOIN = "(?:\\s*[,;]?\\s*(?:and|&)\\s+|\\s*[,;]\\s+)";
    private static final Pattern LABEL = Pattern.compile("^(?:\\[([^\\]]{1,26})\\]|(\\d{1,3})\\.(?=\\s))\\s*");
    /** "Ruff, L., Vandermeulen, R., and Kloft, M." and without dots or commas "Ruff L". */
    private static final Pattern LAST_FIRST = Pattern
            .compile("^" + LAST + ",\\s" + INITIALS + "(?:,?\\sJr\\.?)?(?:" + JOIN + LAST + ",\\s" + INITIALS
                    + "(?:,?\\sJr\\.?)?)*(?:" + JOIN + "(?:et\\sal\\.?|others\\.?))?");
    /** "L. Ruff, R. Vandermeulen, and M. Kloft". */
    private static final Pattern FIRST_LAST = Pattern.compile("^" + INITIALS + "\\s?" + LAST + "(?:" + JOIN + INITIALS
            + "\\s?" + LAST + ")*(?:" + JOIN + "(?:et\\sal\\.?|others\\.?))?");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.:/])((?:19|20)\\d\\d[a-z]?)(?![\\d./]\\d|\\d)");
    private static final Pattern YEAR_AFTER_AUTHORS = Pattern
            .compile("^[\\s,.]*\\(?((?:19|20)\\d\\d[a-z]?)\\)?[.,:]?\\s+");
    private static final Pattern QUOTED = Pattern.compile("[“\"]([^”\"]{8,300})[,.]?[”\"]");
    private static final Pattern DOI = Pattern.compile("\\b(10\\.\\d{4,9}/[^\\s,;\"<>\\]]+[\\p{L}\\p{N}])");
    private static final Pattern ARXIV = Pattern.compile(
            "(?i)(?:arxiv[:\\s./]*(?:preprint\\s*)?(?:arxiv:)?(?:org/)?(?:abs/|pdf/)?|abs/)\\s*(\\d{4}\\.\\d{4,5}|[a-z\\-]+/\\d{7})");
    private static final Pattern URL = Pattern.compile("(?:https?://|www\\.)[^\\s,;\"<>\\])]*[\\p{L}\\p{N}/]");
    private static final Pattern TITLE_END = Pattern
            .compile(
                    "(?<!\\b\\p{Lu})(?<!\\b(?:vs|al|St|et|Dr|No|Proc))[.?!](?=\\s|$|[”\"])|,?\\s(?=[Ii]n:?\\s+(?:Proc|Adv|Inter|International|IEEE|ACM|[A-Z]{3,}))|,\\s(?=arXiv|CoRR|ar\\s?Xiv)");

    private final String text;
    private final @Nullable String label;

    ReferenceParser(String raw) {
        Matcher matcher = LABEL.matcher(raw);
        if (matcher.find()) {
            label = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
            text = raw.substring(matcher.end());
        } else {
            label = null;
            text = raw;
        }
    }

    /** The entry; a number counts from 1. */
    Reference reference(int number, int block, List<Box> boxes) {
        String authorPart = authorPart();
        return new Reference(number, block, label, text, names(authorPart), title(authorPart), year(), group(DOI),
                group(ARXIV), URL.matcher(text).results().map(r -> r.group()).distinct().toList(), boxes);
    }

    private @Nullable String group(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** The last year is the one of publication; one in parentheses or right after the authors comes first. */
    private @Nullable String year() {
        Matcher early = YEAR_AFTER_AUTHORS.matcher(text.substring(authorPart().length()));
        if (early.find()) {
            return early.group(1);
        }
        String plain = URL.matcher(text).replaceAll("").replaceAll("(?i)arxiv:\\s*\\S+", "");
        Matcher bracketed = Pattern.compile("\\(((?:19|20)\\d\\d[a-z]?)\\)").matcher(plain);
        if (bracketed.find()) {
            return bracketed.group(1);
        }
        String last = null;
        Matcher all = YEAR.matcher(plain);
        while (all.find()) {
            last = all.group(1);
        }
        return last;
    }

    private String authorPart() {
        for (Pattern pattern : List.of(LAST_FIRST, FIRST_LAST)) {
            Matcher matcher = pattern.matcher(text);
            if (matcher.find() && matcher.end() > 4) {
                return text.substring(0, matcher.end());
            }
        }
        Matcher year = Pattern.compile("\\s*\\(?(?:19|20)\\d\\d[a-z]?\\)?[.,:]").matcher(text);
        int dated = year.find() ? year.start() : Integer.MAX_VALUE;
        Matcher quote = Pattern.compile(",?\\s*[“\"]").matcher(text);
        int quoted = quote.find() ? quote.start() : Integer.MAX_VALUE;
        Matcher end = Pattern.compile("(?<=[\\p{L}]{2}|\\bal)[.:](?=\\s)").matcher(text);
        int stop = end.find() ? end.start() : Integer.MAX_VALUE;
        int first = Math.min(Math.min(dated, quoted), stop);
        return first < Math.min(text.length(), 1200) ? text.substring(0, first) : "";
    }

    private @Nullable String title(String authors) {
        Matcher quoted = QUOTED.matcher(text);
        if (quoted.find()) {
            return quoted.group(1).strip().replaceAll("[,.]$", "");
        }
        String rest = text.substring(authors.length());
        rest = YEAR_AFTER_AUTHORS.matcher(rest).replaceFirst("").replaceFirst("^[\\s.,:;]+(?:et\\sal\\.?[\\s,:]*)?",
                "");
        rest = rest.replaceFirst("^\\(?(?:[Ee]ds?|editors?)\\.?\\)?[.,:]\\s*", "");
        Matcher end = TITLE_END.matcher(rest);
        int from = 0;
        while (end.find(from)) {
            if (end.start() >= 6) {
                int to = rest.startsWith("?", end.start()) || rest.startsWith("!", end.start())
                        ? end.start() + 1
                        : end.start();
                return rest.substring(0, to).strip();
            }
            from = end.end() + 1;
            if (from > rest.length()) {
                break;
            }
        }
        return rest.length() < 6 ? null : rest.strip();
    }

    private static List<String> names(String part) {
        String plain = part.replaceAll("\\s+", " ").replaceAll(",?\\s(?:et al\\.?|and others\\.?|others\\.?)$", "");
        List<String> names = new ArrayList<>();
        if (LAST_FIRST.matcher(plain).lookingAt()) {
            Matcher name = Pattern.compile(LAST + ",\\s" + INITIALS + "(?:,?\\sJr\\.?)?").matcher(plain);
            while (name.find()) {
                names.add(name.group());
            }
            return names;
        }
        for (String name : plain.split("\\s*,?\\s+(?:and|&)\\s+|\\s*[,;]\\s+")) {
            if (!name.isBlank() && name.length() < 60) {
                names.add(name.strip());
            }
        }
        return names;
    }
}
