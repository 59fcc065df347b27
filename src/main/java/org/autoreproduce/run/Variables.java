package org.autoreproduce.run;

import java.util.Map;
import java.util.TreeMap;

/** The whole environment of a program: nothing of ours or the user's is inherited. */
final class Variables {
    /** The variables for a program that sees things at these places; what is asked for wins, its placeholders filled. */
    Map<String, String> of(Places places, Map<String, String> asked) {
        Map<String, String> all = new TreeMap<>();
        all.put("AUTOREPRODUCE_METRICS", places.out() + "/metrics.jsonl");
        all.put("HOME", places.home());
        all.put("LANG", "C.UTF-8");
        all.put("PATH", "/usr/bin:/bin");
        all.put("PYTHONDONTWRITEBYTECODE", "1");
        all.put("PYTHONHASHSEED", "0");
        all.put("PYTHONPATH", places.helper());
        all.put("TZ", "UTC");
        asked.forEach((name, value) -> all.put(name, places.filled(value)));
        return all;
    }
}
