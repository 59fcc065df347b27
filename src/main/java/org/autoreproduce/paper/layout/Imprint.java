package org.autoreproduce.paper.layout;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a paper says that it appeared: what stands in the head or foot of its first page, else the stamp of an
 * archive, else a copyright.
 *
 * @param venue as printed, without place and year; null where nothing is told
 * @param year  four digits; null where nothing is told
 */
record Imprint(@Nullable String venue, @Nullable String year) {
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d)";
    /** A name may be broken at a line's end, and ordinals have a space before what is raised: "37 th". */
    private static final String NAME = "[\\p{Lu}\\d][^.,()\\n]{5,140}?(?:\\n[^.,()\\n]{3,80}?)?";

    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<!review )as a (?:conference|workshop|poster|journal) paper (?:at|in) (?:the )?"
                    + "(?<venue>\\p{Lu}[\\p{L}\\p{N}& -]{1,60}?),? " + YEAR),
            Pattern.compile("(?<venue>(?:\\d+ ?(?:st|nd|rd|th) )?(?:Annual )?(?:Conference|Symposium|Workshop) on "
                    + NAME + ") \\([\\p{Lu}][\\p{L} ]{2,12} " + YEAR + "\\)"),
            Pattern.compile("(?<venue>Proceedings of (?:the )?" + NAME + ")(?:,| \\(|\\. )[^©]{0,120}?\\b" + YEAR),
            Pattern.compile("In (?<venue>Advances in Neural Information Processing Systems(?: \\d+)?)[^©]{0,80}?\\b"
                    + YEAR),
            Pattern.compile("(?<venue>(?:The )?[\\p{Lu}][\\p{L}-]+ AAAI Conference on " + NAME
                    + ")(?: \\(|,|\\.)(?s:.{0,5000}?)(?:©|\\bc⃝|\\bc|[Cc]opyright) *\\n? *" + YEAR),
            Pattern.compile("(?m)^(?<venue>\\p{Lu}[\\p{L}& ]{5,80}?),? (?:[Vv]ol(?:ume|\\.) ?)?\\d+ ?\\(" + YEAR
                    + "\\):? ?\\d+[-–]\\d+"),
            Pattern.compile("(?m)^(?<venue>\\p{Lu}[\\p{L}& ]{5,60})\\n" + YEAR + ", [Vv]ol\\. ?\\d+"),
            Pattern.compile("(?<venue>\\p{Lu}{3,12}) " + YEAR + ", LN(?:CS|AI|EE|BI) \\d+"));
    private static final Pattern STAMP = Pattern
            .compile("(?<venue>arXiv):\\s?\\d{4}\\.\\d{4,5}(?:v\\d+)?\\s*\\[[^\\]]*\\]\\s*\\d{1,2} \\p{L}{3} " + YEAR);
    private static final Pattern COPYRIGHT = Pattern
            .compile("(?i)(?:©|c⃝|\\(c\\)|copyright)(?: by)?[^\\d\\n]{0,60}" + YEAR);

    /**
     * Reads the first page.
     *
     * @param printed its heads, feet and text, a line feed between what is not one text
     * @param side    what runs up or down the page
     */
    static Imprint of(String printed, String side) {
        for (Pattern form : FORMS) {
            Matcher told = form.matcher(printed);
            if (told.find()) {
                return new Imprint(tidy(told.group("venue")), told.group("year"));
            }
        }
        for (String text : List.of(side, printed)) {
            Matcher stamp = STAMP.matcher(text);
            if (stamp.find()) {
                return new Imprint(stamp.group("venue"), stamp.group("year"));
            }
        }
        Matcher copyright = COPYRIGHT.matcher(printed);
        return new Imprint(null, copyright.find() ? copyright.group("year") : null);
    }

    private static String tidy(String venue) {
        return venue.replaceAll("(\\d) (st|nd|rd|th)\\b", "$1$2").replaceAll("-\\n", "").replaceAll("\\s+", " ")
                .strip();
    }
}
