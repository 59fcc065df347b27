package org.autoreproduce.agent.sight;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.autoreproduce.paper.Sentences;
import org.jspecify.annotations.Nullable;

/**
 * Hides the paper's results from those who write the code. A number is hidden in a sentence that names a metric, a data
 * set, a row or the method: where it is a result in one of the forms in which authors repeat it, where it looks like
 * one beside the metric, and where it tells a gain. One that hardly anything else reads like is hidden where the
 * paragraph names them. Rows of a result table that stand loose in the text are hidden likewise. A number alone hides nothing, and what is set or counted stays; the words around a hidden
 * number stay, too, because protocols and results often share a sentence.
 */
public final class ResultMask {
    /** What stands in a hidden number's place. */
    public static final String HIDDEN = "[hidden]";

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final Pattern GAIN = Pattern
            .compile("(?i)\\b(?:improv\\w*|outperform\\w*|gains?|better|worse|higher|lower|exceed\\w*|surpass\\w*"
                    + "|beats?|increas\\w*|reduc\\w*|decreas\\w*|drop(?:s|ped)?|boost\\w*|superior|margin|advantage"
                    + "|(?:more|less|as)\\s+(?:accurate|precise|robust|effective))\\b");
    private static final Pattern AMOUNT = Pattern
            .compile("(?i)^\\s*(?:%|\\\\%|percent|percentage|points?\\b|pp\\b|times\\b|x\\b|×|-fold)");
    /** An amount without a unit: improves the F1 by 0.06. */
    private static final Pattern BY = Pattern
            .compile("(?i)\\b(?:by|of)\\s+(?:about|around|roughly|nearly|up to|~|≈)?\\s*$");
    private static final Pattern REACHED = Pattern
            .compile(
                    "(?i)\\b(?:achiev\\w*|reach\\w*|obtain\\w*|attain\\w*|yield\\w*|scor\\w*|report\\w*|gets?|gives?|got)\\b");
    private static final Pattern IS = Pattern.compile(
            "(?i)(?:is|was|of|at|about|around|roughly|nearly|approximately|≈|~|=|:|to|\\s)*$");
    private static final int JUST_BEFORE = 40;
    private static final Pattern PERCENT = Pattern.compile("(?i)^\\s*(?:%|\\\\%|percent)");

    /** Between a mean and its deviation. */
    private static final Pattern PLUS_MINUS = Pattern.compile("\\s*(?:±|\\+/-|\\\\pm)\\s*");

    private final Set<String> values = new HashSet<>();
    private final Set<String> slight = new HashSet<>();
    /** Results rounded to one digit, which is told only right beside the metric. */
    private final Set<String> coarse = new HashSet<>();
    private final List<BigDecimal> results;
    private final Predicate<String> named;
    private final Predicate<String> measured;
    private final Setting setting;
    private final Numbers numbers = new Numbers();
    private final Sentences sentences = new Sentences();
    private final LooseRows rows = new LooseRows();

    /**
     * A mask for one paper.
     *
     * @param results all numbers of its result tables and claims
     * @param words   names of its data sets, rows and of the method itself
     * @param metrics names of its metrics
     */
    public ResultMask(Set<BigDecimal> results, Set<String> words, Set<String> metrics) {
        this.results = results.stream().map(BigDecimal::abs).filter(ResultMask::telling).toList();
        this.results.forEach(this::addForms);
        this.results.stream().flatMap(value -> scaled(value).stream())
                .forEach(form -> coarse.add(canonical(form.round(new MathContext(1, RoundingMode.HALF_UP)))));
        // a 1 or a 100 is everywhere and tells nothing, but beside the metric it does
        results.stream().map(BigDecimal::abs).filter(value -> value.signum() > 0 && !telling(value))
                .forEach(value -> scaled(value).forEach(form -> slight.add(canonical(form))));
        this.measured = new Names(metrics);
        this.named = new Names(words).or(measured);
        this.setting = new Setting(measured);
    }

    /** Prose with every result hidden, also where a sentence goes on in the next line; lines stay lines. */
    public String text(String text) {
        StringBuilder out = new StringBuilder();
        @Nullable
        TableRow header = null;
        for (String part : new Paragraphs().of(text)) {
            @Nullable
            TableRow row = TableRow.of(part, header);
            header = row == null ? null : row.header();
            out.append(row == null ? paragraph(part) : row(row));
        }
        return out.toString();
    }

    /** A program or its configuration: comments are prose, and of values only those that bear a result's name go. */
    public String code(String text) {
        StringBuilder out = new StringBuilder();
        for (CodeParts.Part part : new CodeParts().of(text)) {
            out.append(
                    part.prose() ? paragraph(part.text()) : hide(part.text(), number -> labelled(part.text(), number)));
        }
        return out.toString();
    }

    /** Words of the user's own, who may know the results and names nothing beside them: each value goes that is not set. */
    public String words(String text) {
        return text(hide(text, number -> known(number.value()) && !setting.at(text, number)));
    }

    /** The sentence with every result in it hidden. */
    public String sentence(String sentence) {
        return sentence(sentence, sentence);
    }

    /**
     * The sentence with every result in it hidden.
     *
     * @param around its paragraph, or the headers of its table
     */
    public String sentence(String sentence, String around) {
        if (sentence.chars().noneMatch(Character::isDigit)) {
            return sentence;
        }
        Set<Numbers.Found> loose = rows.in(sentence, numbers.in(sentence));
        Predicate<Numbers.Found> row = number -> loose.contains(number) && looksLikeOne(number.value());
        if (!named.test(sentence)) {
            return hide(sentence, row.or(number -> number.fine() && known(number.value())
                    && !setting.at(sentence, number) && named.test(around)));
        }
        boolean beside = measured.test(sentence);
        boolean gain = GAIN.matcher(sentence).find();
        return hide(sentence, row.or(number -> isResult(sentence, number, beside, gain)
                && !setting.at(sentence, number)));
    }

    /** Whether a result stands there that hardly anything else reads like. */
    public boolean holds(String text) {
        return numbers.in(text).stream().anyMatch(number -> number.fine() && known(number.value()));
    }

    /** Whether a table's header or caption says that its numbers are set or counted. */
    public boolean settings(String caption, Collection<String> headers) {
        return setting.caption(caption) || headers.stream().anyMatch(setting::header);
    }

    private String paragraph(String text) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        // for the search a line's end is a space
        for (Sentences.Span span : sentences.spans(text.replace('\n', ' '))) {
            out.append(text, from, span.start()).append(sentence(text.substring(span.start(), span.end()), text));
            from = span.end();
        }
        return out.append(text.substring(from)).toString();
    }

    private String row(TableRow row) {
        String about = row.header().text() + row.text();
        return hide(row.text(), number -> known(number.value()) && (number.fine()
                ? named.test(about)
                : named.test(row.text())) && !settings("", row.headers(number.start())));
    }

    private String hide(String text, Predicate<Numbers.Found> wanted) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        int end = 0;
        boolean hidden = false;
        for (Numbers.Found number : numbers.in(text)) {
            // a deviation is as telling as its mean, and alone it tells nothing
            boolean deviation = end > 0 && PLUS_MINUS.matcher(text.substring(end, number.start())).matches();
            hidden = deviation ? hidden : wanted.test(number);
            end = number.end();
            if (hidden) {
                out.append(text, from, number.start()).append(HIDDEN);
                from = end;
            }
        }
        return out.append(text.substring(from)).toString();
    }

    private boolean isResult(String sentence, Numbers.Found number, boolean besideMetric, boolean gain) {
        String after = sentence.substring(number.end());
        BigDecimal value = number.value();
        boolean some = value.scale() > 0 || PERCENT.matcher(after).find();
        String before = sentence.substring(Math.max(0, number.start() - JUST_BEFORE), number.start());
        boolean one = slight.contains(canonical(value));
        return known(value) || PLUS_MINUS.matcher(after).lookingAt() || gain && AMOUNT.matcher(after).find()
                || gain && besideMetric && value.scale() > 0 && BY.matcher(before).find()
                || besideMetric && some && (one || looksLikeOne(value))
                || some && one && REACHED.matcher(sentence).find()
                || some && coarse.contains(canonical(value))
                        && measured.test(last(IS.matcher(before).replaceFirst("")));
    }

    /** The last words before a number, which name the metric where it is the metric's. */
    private static String last(String before) {
        String[] words = before.strip().split("\\s+");
        return words.length == 1 ? words[0] : words[words.length - 2] + " " + words[words.length - 1];
    }

    private boolean known(BigDecimal value) {
        return values.contains(canonical(value));
    }

    private boolean looksLikeOne(BigDecimal value) {
        return value.scale() > 0 && results.stream().anyMatch(result -> result.scale() == value.scale()
                && value.compareTo(result.multiply(TWO)) <= 0 && value.multiply(TWO).compareTo(result) >= 0);
    }

    /** Whether the key or the words right before the number in a line of code name what it is a result of. */
    private boolean labelled(String code, Numbers.Found number) {
        if (!number.fine() || !known(number.value()) || setting.at(code, number)) {
            return false;
        }
        String[] parts = code.substring(0, number.start()).split("[,;({\\[]");
        for (int i = parts.length - 1; i >= 0; i--) {
            if (parts[i].chars().anyMatch(Character::isLetter)) {
                boolean words = parts[i].strip().split("\\s+").length > 2;
                return named.test(words ? code : parts[i]);
            }
        }
        return false;
    }

    /** As printed, as percent and as fraction, and each with fewer digits down to two that mean something. */
    private void addForms(BigDecimal value) {
        for (BigDecimal form : scaled(value)) {
            values.add(canonical(form));
            for (int digits = form.precision() - 1; digits >= 2; digits--) {
                for (RoundingMode mode : List.of(RoundingMode.HALF_UP, RoundingMode.DOWN)) {
                    BigDecimal rounded = form.round(new MathContext(digits, mode));
                    if (telling(rounded)) {
                        values.add(canonical(rounded));
                    }
                }
            }
        }
    }

    private static List<BigDecimal> scaled(BigDecimal value) {
        return List.of(value, value.movePointRight(2), value.movePointLeft(2));
    }

    private static boolean telling(BigDecimal value) {
        return value.stripTrailingZeros().precision() > 1;
    }

    private static String canonical(BigDecimal number) {
        return number.abs().stripTrailingZeros().toPlainString();
    }
}
