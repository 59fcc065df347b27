package org.autoreproduce.lineage.injection;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A request taken apart at its fences, as a reader takes it who knows no more than the marks. */
public record Fences(String outside, List<String> names, List<String> inside) {
    private static final Pattern FENCE = Pattern.compile("(?s)<<<DATA (\\w+)\\n(.*?)\\n?DATA>>>");

    /** Of a request. */
    public static Fences of(String request) {
        List<MatchResult> all = FENCE.matcher(request).results().toList();
        return new Fences(FENCE.matcher(request).replaceAll("<<<DATA $1 … DATA>>>"),
                all.stream().map(found -> found.group(1)).toList(), all.stream().map(found -> found.group(2)).toList());
    }
}
