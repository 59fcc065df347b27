package org.autoreproduce.pipeline.assembly;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;

/**
 * With which lineage a variant of a project is made.
 *
 * @param on whether cited works are looked at
 * @param k  at most so many, from 1; of no meaning where none is looked at
 */
public record VariantKind(boolean on, int k) {
    private static final Pattern WORKS = Pattern.compile("k=([1-9][0-9]?)");

    /** Of "without" or "k=3"; ProblemException where it is neither. */
    public static VariantKind of(String text) {
        if (text.equals("without")) {
            return new VariantKind(false, 1);
        }
        Matcher works = WORKS.matcher(text);
        if (!works.matches()) {
            throw new ProblemException("compare.variant.unknown", text);
        }
        return new VariantKind(true, Integer.parseInt(works.group(1)));
    }

    /** Whether a project with these settings is such a variant already. */
    boolean is(Settings.Lineage lineage) {
        return on ? lineage.on() && lineage.k() == k : !lineage.on();
    }

    /** The same settings with this lineage. */
    Settings.Lineage of(Settings.Lineage like) {
        return on ? like.with(true).withK(k) : like.with(false);
    }

    /** What is put behind the name of the project's folder. */
    String suffix() {
        return on ? "-k" + k : "-without-lineage";
    }

    @Override
    public String toString() {
        return on ? "k=" + k : "without";
    }
}
