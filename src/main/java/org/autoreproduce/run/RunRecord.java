package org.autoreproduce.run;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.autoreproduce.process.ProcessIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What run.json says of a run.
 *
 * @param schema      1
 * @param key         names the run by all it depends on
 * @param command     what followed the interpreter, as asked
 * @param commit      commit or tree id of the snapshot
 * @param phase       how much it did
 * @param seeds       that it ran
 * @param environment id of its environment
 * @param packages    what was installed there, as name==version
 * @param interpreter of the environment
 * @param data        hash of each data mount, by name
 * @param device      cpu or cuda:N
 * @param limits      as asked, by name; seconds or bytes or a count
 * @param enforced    how each limit is held: "kernel", "watched", or "no"
 * @param sandbox     "bubblewrap" or "none"
 * @param tied        whether the program ends with its supervisor in every case
 * @param supervisor  the process that holds it; absent in an exported run
 * @param started     ISO instant; absent in an exported run
 * @param replayed    true where it was copied from a recording
 */
public record RunRecord(int schema, String key, List<String> command, String commit, Phase phase, List<Integer> seeds,
        String environment, List<String> packages, @Nullable String interpreter, Map<String, String> data,
        String device,
        Map<String, BigDecimal> limits,
        Map<String, String> enforced, String sandbox, boolean tied, @Nullable ProcessIdentity supervisor,
        @Nullable String started, boolean replayed) {

    /** The same without what belongs to one machine and one time. */
    RunRecord portable(boolean played) {
        return new RunRecord(schema, key, command, commit, phase, seeds, environment, packages, null, data, device,
                limits,
                enforced, sandbox, tied, null, null, played);
    }
}
