package org.autoreproduce.agent.sight;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises a number that is given to the program rather than come out of it: a hyper-parameter, a size, a count. Such
 * a number stays, whatever result has the same digits.
 */
final class Setting {
    private static final List<String> SET = List.of("learning rate", "step size", "lr", "weight decay", "decay",
            "decay rate", "momentum", "dropout", "dropout rate", "dropout probability", "batch", "batch size",
            "mini batch", "mini batch size", "epoch", "iteration", "patience", "temperature", "seed", "hidden size",
            "hidden unit", "dimension", "dimensionality", "width", "depth", "kernel", "kernel size", "stride",
            "radius", "radii", "margin", "threshold", "bandwidth", "regularization", "regularisation",
            "regularization strength", "penalty", "coefficient", "hyper parameter", "smoothing", "noise",
            "noise level", "FPR", "false positive rate", "weight", "scale", "variance", "probability", "ratio",
            "factor", "fraction", "contamination",
            "lambda",
            "alpha", "beta", "gamma", "delta", "epsilon", "eta", "nu", "mu", "sigma", "theta", "α", "β", "γ", "δ",
            "ε", "η", "θ", "λ", "μ", "ν", "σ", "φ", "ω");
    private static final List<String> COUNTED = List.of("epoch", "iteration", "step", "layer", "unit", "neuron",
            "sample", "example", "instance", "observation", "image", "document", "sentence", "node", "edge", "class",
            "feature", "attribute", "dimension", "fold", "run", "seed", "trial", "repetition", "head", "filter",
            "channel", "parameter", "GPU", "FPR", "false positive rate");
    private static final String JOINED = "(?:\\s*(?:of|=|:|is|was|are|were|set|fixed|chosen|kept|to|by|at|in|as|from"
            + "|[|&∈({\\[≈~<>≤≥]))*";
    /** Quotes, then other numbers of the same list. */
    private static final String LISTED = "[\\s\"'`$]*(?:[-\\d.eE]+\\s*(?:,|and|or|to|–|\\|)+\\s*){0,12}$";
    private static final String EDGE = "(?<![\\p{L}\\p{N}])";

    /** A setting's name and what joins it to the number; with two words before, which may make it a metric's name. */
    private static final Pattern NAMED = Pattern.compile("(?iu)(?:[\\p{L}-]+ ){0,2}" + EDGE + "(?:"
            + Names.alternatives(SET) + ")(?:[_ ]?\\d)?[\"'`*$]{0,2}" + JOINED + LISTED);
    /** One letter that equals it, but not r, F or P, which may be a correlation or a score; or an option of a command. */
    private static final Pattern SYMBOL = Pattern.compile("(?:" + EDGE + "[A-EG-OQS-Za-qs-z](?:_\\{?\\w}?)?\\s*(?:=|∈)"
            + "\\s*[({\\[]?|--[\\w-]+[=\\s]+)" + LISTED);
    private static final Pattern CHANGED = Pattern.compile("(?iu)" + EDGE + "(?:" + Names.alternatives(SET)
            + ")(?!\\p{L})[^.;]{0,40}\\b(?:reduc|decreas|increas|decay|divid|multipl|halv|drop|anneal|lower|rais)\\w*"
            + "\\s*(?:by|to)?\\s*(?:a factor of)?\\s*$");
    private static final Pattern COUNT = Pattern.compile("(?iu)^\\s*(?:%|percent)?\\s*\\(?(?:(?:number of|the"
            + "|training|test|validation|hidden|labell?ed|random|independent|different)\\s+){0,3}(?:"
            + Names.alternatives(COUNTED) + "|dropout|momentum|weight decay|learning rate)(?!\\p{L})");
    private static final Pattern SHARE = Pattern.compile("(?i)^\\s*(?:%|percent)\\s+of\\s+(?:the\\s+|all\\s+)?"
            + "(?:\\w+\\s+)?(?:data|points|set|weights|labels?|" + Names.alternatives(COUNTED)
            + ")\\b(?!.*\\b(?:correct|right|accurate)(?:ly)?\\b)");
    private static final Pattern MACHINE = Pattern.compile("^\\s*(?:[GM]Hz|[KMGT]i?B|cores?|CPUs?)\\b");
    private static final Pattern HEADER = Pattern.compile("(?iu)(?:#|no\\.|num(?:ber)? of)\\s*.*|(?:"
            + Names.alternatives(SET) + "|" + Names.alternatives(COUNTED)
            + "|size|train(?:ing)?(?: set)?|anomaly ratio|values?|settings?|optimi[sz]er)");
    private static final Pattern CAPTION = Pattern.compile("(?i)\\bhyper-?parameters?\\b|\\bstatistics\\b"
            + "|\\b(?:training|parameter|default|experimental) settings\\b|\\b(?:details|summary|overview|properties) of (?:the )?(?:\\w+ )?data ?-?sets?\\b");
    private static final int CONTEXT = 120;

    private final Predicate<String> measured;

    /** What a metric is called is never the name of a setting, even where it ends in "coefficient" or "ratio". */
    Setting(Predicate<String> measured) {
        this.measured = measured;
    }

    /** Whether the text around says that the number is set. */
    boolean at(String text, Numbers.Found number) {
        String before = text.substring(Math.max(0, number.start() - CONTEXT), number.start());
        String after = text.substring(number.end(), Math.min(text.length(), number.end() + CONTEXT));
        if (measured.test(ahead(after))) {
            // "a threshold of 0.5 and 0.744 F1": the second is the metric's, whatever list it stands in
            return false;
        }
        Matcher named = NAMED.matcher(before);
        return named.find() && !measured.test(named.group()) || SYMBOL.matcher(before).find()
                || CHANGED.matcher(before).find() || COUNT.matcher(after).find() || SHARE.matcher(after).find()
                || MACHINE.matcher(after).find();
    }

    /** The word right behind a number, with a sign of per cent left out. */
    private static String ahead(String after) {
        String[] words = after.replaceFirst("^\\s*(?:%|percent)", "").strip().split("[\\s,;]+", 2);
        return after.startsWith(" ") || after.startsWith("%") ? words[0] : "";
    }

    /** Whether the header of a row or column names something that is set or counted. */
    boolean header(String text) {
        return HEADER.matcher(text.strip()).matches() && !measured.test(text);
    }

    /** Whether a table with this caption lists what is set or counted. */
    boolean caption(String text) {
        return CAPTION.matcher(text).find();
    }
}
