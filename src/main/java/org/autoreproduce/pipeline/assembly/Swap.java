package org.autoreproduce.pipeline.assembly;

import java.util.List;
import java.util.regex.Pattern;
import org.autoreproduce.code.Config;
import org.autoreproduce.pipeline.AssumptionEdit;
import org.autoreproduce.pipeline.Command;
import org.autoreproduce.study.Assumption;
import org.autoreproduce.text.ProblemException;

/**
 * One assumption with another value.
 *
 * @param key   in config.yaml
 * @param value as config.yaml is to have it
 */
public record Swap(String key, String value) {
    private static final Pattern NOT_IN_NAMES = Pattern.compile("[^A-Za-z0-9.-]+");
    private static final int LONGEST = 40;

    /**
     * What brings the value into a program.
     *
     * @param project how the project is called, for people
     * @param config  the text of its config.yaml
     * @return nothing where it is there already
     * @throws ProblemException where no assumption stands in config.yaml by this key, or the value cannot stand there
     */
    public List<Command.Edit> edits(String project, List<Assumption> assumptions, String config) {
        Assumption old = assumptions.stream().filter(one -> one.configKey().equals(key) && stands(config, key))
                .findFirst().orElseThrow(() -> new ProblemException("compare.swap.no-setting", key, project,
                        String.join(", ", assumptions.stream().map(Assumption::configKey)
                                .filter(other -> stands(config, other)).toList())));
        return old.value().equals(value)
                ? List.of()
                : AssumptionEdit.commands(assumptions,
                        AssumptionEdit.changed(old, AssumptionEdit.Part.VALUE, value), config);
    }

    private static boolean stands(String config, String key) {
        return new Config(config).setting(key).isPresent();
    }

    /** What is put behind the name of the project's folder. */
    String suffix() {
        String name = NOT_IN_NAMES.matcher(key + "-" + value).replaceAll("-");
        return "-swap-" + name.substring(0, Math.min(LONGEST, name.length()));
    }

    @Override
    public String toString() {
        return key + " = " + value;
    }
}
