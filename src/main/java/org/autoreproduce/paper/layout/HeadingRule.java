package org.autoreproduce.paper.layout;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells headings from other lines by number, font and words. */
final class HeadingRule {
    private static final Pattern NUMBERED = Pattern.compile(
            "^(?:Appendix\\s+|APPENDIX\\s+)?((?:[A-Z]\\d{0,2}|\\d{1,2}|[IVX]{1,5})(?:\\.\\d{1,2}){0,4})[.:)]?\\s+(\\p{Lu}.*|\\d+-.*)$");
    private static final Pattern KNOWN = Pattern.compile(
            "^(abstract|introduction|related works?|background|conclusions?|discussion|references|bibliography|"
                    + "literature cited|acknowledge?ments?|appendix|appendices|supplementary materials?|broader impact|checklist|"
                    + "author contributions|experiments|results|methods?)[.:]?$");
    private static final Pattern STATEMENT = Pattern.compile(
            "^(?:definition|theorem|lemma|proposition|corollary|assumption|remark|example|claim|property|condition|proof"
                    + "|rule|fact|observation|hypothesis|problem)\\s+\\(?[A-Z]?\\d.*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TITLED_NUMBER = Pattern.compile("^(\\d{1,2}|[IVX]{1,4})\\.?$");

    private final Style style;

    HeadingRule(Style style) {
        this.style = style;
    }

    /** Whether a line may be a heading, looked at for itself. */
    boolean fits(PrintLine line) {
        String text = line.text();
        boolean marked = marked(line);
        if (KNOWN.matcher(known(text)).matches()) {
            return marked || line.chunk().bold() && line.chunk().size() > style.size() - 1.6
                    || Character.isUpperCase(text.charAt(0)) && line.free() > .5
                            && line.chunk().size() > style.size() - .3;
        }
        if (STATEMENT.matcher(text).matches() || text.length() > 130 || letters(text) < 3
                || text.matches(".*[;,:]$") && !numbered(text)) {
            return false;
        }
        if (numbered(text)) {
            return (marked || italic(line) || smallCapitals(line)) && !text.matches(".*[a-z]{3}\\.$");
        }
        return marked && !text.matches(".*[.;,]$") && line.chunk().share(g -> g.face().math()) < .2
                && Character.isLetterOrDigit(text.charAt(0)) && !text.matches("^\\d.*");
    }

    /** The number printed before a heading's words; a letter alone may also be a word or an initial. */
    Optional<String> number(String text) {
        Matcher matcher = NUMBERED.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Whether it is a word that by itself names a section. */
    boolean known(PrintLine line) {
        return KNOWN.matcher(known(line.text())).matches();
    }

    static boolean references(String text) {
        return known(text.replaceFirst("^(\\d+|[IVXA-Z]+)\\.?\\s+(?=\\p{Lu})", ""))
                .matches("(references?|bibliography|literature cited|references and notes|works cited)[.:]?");
    }

    static boolean introduction(String text) {
        return known(text).matches("(?:(?:1|i)\\.?\\s+)?introduction");
    }

    static boolean isAbstract(String text) {
        return known(text).matches("(abstract|summary)[.:]?");
    }

    boolean numbered(String text) {
        return NUMBERED.matcher(text).matches() && !TITLED_NUMBER.matcher(text).matches();
    }

    /** The American Mathematical Society's headings are neither bold nor large. */
    private static boolean smallCapitals(PrintLine line) {
        return line.chunk().share(glyph -> glyph.face().font().matches(".*(?:csc|smallcap|[-_.]sc).*")) > .8;
    }

    /** Bold, larger than the text, or in capitals. */
    boolean marked(PrintLine line) {
        Chunk chunk = line.chunk();
        double size = capitals(line.text()) ? chunk.largest() : chunk.size();
        return chunk.bold() && size > style.size() - .6 || size > style.size() + .8
                || capitals(line.text()) && size > style.size() - .3;
    }

    private static boolean italic(PrintLine line) {
        return line.chunk().share(g -> g.face().italic() || !Character.isLetter(g.text().codePointAt(0))) > .9;
    }

    static boolean capitals(String text) {
        long lower = text.chars().filter(Character::isLowerCase).count();
        return lower == 0 && letters(text) >= 4 && text.matches(".*\\p{Lu}{3}.*");
    }

    private static long letters(String text) {
        return text.chars().filter(Character::isLetter).count();
    }

    /** Small capitals come as capitals of two sizes with a gap after the first: "R EFERENCES". */
    private static String known(String text) {
        return text.replaceAll("(?<=\\b\\p{Lu}) (?=\\p{Lu}{2})", "").toLowerCase(Locale.ROOT).strip();
    }
}
