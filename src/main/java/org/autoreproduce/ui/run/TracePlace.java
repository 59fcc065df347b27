package org.autoreproduce.ui.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of the program that a line of its output names.
 *
 * @param file relative to code/
 * @param line from 1
 * @param from where the words begin that name it
 * @param to   behind them
 */
record TracePlace(String file, int line, int from, int to) {
    private static final Pattern TRACEBACK = Pattern.compile("File \"([^\"]+\\.py)\", line (\\d{1,7})");
    private static final Pattern PYTEST = Pattern.compile("(?<![\\w/.])((?:[\\w.-]+/)*[\\w-]+\\.py):(\\d{1,7})\\b");
    /** Where a program stands inside the sandbox, and in its run's folder without one. */
    private static final Pattern PLACE = Pattern.compile("^(?:/work/code/|.*/runs/\\d{4,9}/snapshot/|\\./)");

    /** The first place that a line names, if that is one of the program's own files. */
    static Optional<TracePlace> in(String text) {
        Matcher found = TRACEBACK.matcher(text);
        if (!found.find()) {
            found = PYTEST.matcher(text);
            if (!found.find()) {
                return Optional.empty();
            }
        }
        String file = PLACE.matcher(found.group(1).replace('\\', '/')).replaceFirst("");
        int line = Integer.parseInt(found.group(2));
        boolean own = !file.startsWith("/") && !file.contains("..") && !file.matches("[A-Za-z]:.*") && line > 0;
        return own ? Optional.of(new TracePlace(file, line, found.start(), found.end())) : Optional.empty();
    }
}
