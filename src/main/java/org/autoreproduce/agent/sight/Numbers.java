package org.autoreproduce.agent.sight;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a text that say how much: not those in names (CIFAR-10), versions, years, citations and references to
 * a table or a line.
 */
public final class Numbers {
    private static final Pattern NUMBER = Pattern.compile("(?<![\\p{L}\\d_.])(?<!\\p{L}-)"
            + "[-−]?(?:\\d{1,3}(?:,\\d{3})+(?:\\.\\d{1,20})?|0,\\d{1,20}|\\d{0,20}[.·]?\\d{1,20})"
            + "(?:[eE][-+−]?\\d{1,2}| ?[×x] ?10(?:\\^\\{?[-−]?|[-−])\\d{1,2}}?)?(?!\\d|[.·]\\d|_)");
    private static final Pattern REFERENCE = Pattern.compile("(?i)(?:\\b(?:tables?|tab|figures?|figs?|sections?|secs?"
            + "|equations?|eqs?|eqns?|appendix|algorithms?|alg|chapters?|pages?|pp?|lines?|theorems?|lemmas?"
            + "|footnotes?|refs?|versions?)\\b\\.?|§)[\\s(]*(?:\\d+(?:\\.\\d+)*\\s*(?:,|and|to|–|-)\\s*){0,9}$");
    private static final Pattern CITED_BEFORE = Pattern.compile("\\[[\\d,;\\s–-]{0,60}$");
    private static final Pattern CITED_AFTER = Pattern.compile("^[\\d,;\\s–-]{0,60}]");
    /** As in 3D or 2nd. */
    private static final Pattern GLUED = Pattern.compile("^(?!(?:x|pp|pts?|percent)\\b)\\p{L}");
    private static final Pattern SCIENTIFIC = Pattern.compile(" ?[×x] ?10\\^?\\{?([-−]?\\d+)}?$");
    private static final int CONTEXT = 120;

    /**
     * A number.
     *
     * @param start first character
     * @param end   after the last
     * @param value without its sign
     * @param fine  whether it is printed with a decimal point and three digits that mean something, so that hardly
     *              anything else reads like it
     */
    public record Found(int start, int end, BigDecimal value, boolean fine) {}

    /** All of them in order. */
    public List<Found> in(String text) {
        List<Found> all = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        while (number.find()) {
            BigDecimal value = value(number.group());
            boolean fine = value.scale() > 0 && value.precision() > 2;
            boolean whole = value.scale() <= 0;
            String before = text.substring(Math.max(0, number.start() - CONTEXT), number.start());
            String after = text.substring(number.end(), Math.min(text.length(), number.end() + CONTEXT));
            boolean glued = GLUED.matcher(after).find();
            boolean year = whole && number.group().matches("(19|20)\\d\\d");
            boolean cited = whole && CITED_BEFORE.matcher(before).find() && CITED_AFTER.matcher(after).find();
            if (!year && !cited && (fine || !glued) && !REFERENCE.matcher(before).find()) {
                all.add(new Found(number.start(), number.end(), value, fine));
            }
        }
        return all;
    }

    private static BigDecimal value(String printed) {
        String plain = printed.replace('−', '-').replace('·', '.').replaceFirst("^(-?0),", "$1.").replace(",", "");
        String number = SCIENTIFIC.matcher(plain).replaceFirst("e$1");
        return new BigDecimal(number).abs();
    }
}
