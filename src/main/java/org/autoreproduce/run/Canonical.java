package org.autoreproduce.run;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rewrites what a program said so that it is the same on every machine and in every run: paths relative or cut to their
 * last part, no times, versions, addresses or process ids, plain numbers for numpy's. So equal failures give equal
 * requests to a model.
 */
public final class Canonical {
    // No group is repeated but possessively: a program may say anything, and backtracking over groups takes stack.
    private static final List<Rule> RULES = List.of(
            // numpy 2 prints np.float64(0.3), numpy 1 prints 0.3
            new Rule("\\b(?:np|numpy)\\.(?:float|int|uint|longdouble|complex|bool|str|bytes)\\w*\\(([^()]*)\\)", "$1"),
            new Rule("\\b(?:np|numpy)\\.(True|False)_\\b", "$1"),
            new Rule("\\b0x[0-9a-fA-F]+\\b", "0x"),
            new Rule("\\b(\\d{4}-\\d\\d-\\d\\d[T ])?\\d\\d:\\d\\d:\\d\\d([.,]\\d+)?(Z|[+-]\\d\\d:?\\d\\d)?", "<time>"),
            new Rule("\\b\\d{4}-\\d\\d-\\d\\d\\b", "<date>"),
            new Rule("\\b(in|took|after) \\d+(?:\\.\\d+)?\\s?(?:s|ms|secs?|seconds?|minutes?)\\b", "$1 <time>"),
            new Rule("(?i)\\b(pids?(?:\\(s\\))?)([ =:(]+)\\d+(?:, *\\d+)*+", "$1$2<pid>"),
            new Rule("\\b(ForkPoolWorker|SpawnPoolWorker|ForkProcess|SpawnProcess|Process|Thread)-\\d+(:\\d+)?", "$1"),
            new Rule("/tmp/[\\w.@+-]+(?:/[\\w.@+-]+)*+", "<temporary file>"),
            // what lies in an environment is named from its packages on
            new Rule("/[\\w.@+-][\\w.@+/-]{0,1000}/(?:site|dist)-packages/", ""),
            new Rule("/[\\w.@+-][\\w.@+/-]{0,1000}/lib/python3\\.\\d+/", ""),
            new Rule("(?<![\\w.:/<])/[\\w.@+-][\\w.@+/-]*/([\\w.@+-]+)", "$1"),
            new Rule("\\bPython 3\\.\\d+(\\.\\d+)?\\b", "Python <version>"),
            new Rule("\\bv?\\d+\\.\\d+\\.\\d+(?:[.+-]?\\w++)*+\\b", "<version>"));

    private final List<Rule> rules = new ArrayList<>();

    /** Knows the sandbox's folders. */
    public Canonical() {
        this(List.of());
    }

    /** Knows these folders of the program's, too: paths below become relative to them. */
    public Canonical(List<String> roots) {
        roots.forEach(root -> rules.add(new Rule(Pattern.quote(root + "/"), "")));
        rules.add(new Rule("/work/code/", ""));
        rules.add(new Rule("(?<![\\w.])/work/(out|data|helper)\\b", "$1"));
        rules.addAll(RULES);
    }

    /** The text in its canonical form. Applied twice it changes nothing more. */
    public String of(String text) {
        String result = text;
        for (Rule rule : rules) {
            result = rule.pattern.matcher(result).replaceAll(rule.replacement);
        }
        return result;
    }

    private record Rule(Pattern pattern, String replacement) {
        Rule(String pattern, String replacement) {
            this(Pattern.compile(pattern), replacement);
        }
    }
}
