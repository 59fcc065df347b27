package org.autoreproduce.run.env;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Python version: 3.11.2. Ordered. */
public record PythonVersion(int major, int minor, int patch) implements Comparable<PythonVersion> {
    /** The oldest that generated programs are written for. */
    public static final PythonVersion OLDEST = new PythonVersion(3, 10, 0);

    private static final Pattern FORM = Pattern.compile("(\\d{1,4})\\.(\\d{1,4})\\.(\\d{1,4})");
    private static final Comparator<PythonVersion> ORDER = Comparator.comparingInt(PythonVersion::major)
            .thenComparingInt(PythonVersion::minor).thenComparingInt(PythonVersion::patch);

    /** Reads 3.11.2; what follows the three numbers is left out. */
    public static PythonVersion parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.lookingAt()) {
            throw new IllegalArgumentException("not a Python version: " + text);
        }
        return new PythonVersion(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
    }

    /** Whether generated programs can run on it. */
    public boolean recentEnough() {
        return compareTo(OLDEST) >= 0;
    }

    @Override
    public int compareTo(PythonVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
