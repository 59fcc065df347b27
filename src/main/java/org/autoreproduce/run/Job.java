package org.autoreproduce.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What job.json tells the supervisor.
 *
 * @param schema          1
 * @param argv            the command, inside the sandbox where there is one
 * @param env             the whole environment of that command, or of bubblewrap
 * @param dir             where it starts
 * @param limits          as {@link Limits#figures()}
 * @param bubblewrap      the program that sets up the sandbox
 * @param options         for it; absent without a sandbox
 * @param owner           who is to own the out folder, where that is not us
 * @param countedByKernel whether the command limits its processes itself
 * @param record          becomes run.json, with what the supervisor adds
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Job(int schema, List<String> argv, Map<String, String> env, String dir, Map<String, BigDecimal> limits,
        @Nullable String bubblewrap, @Nullable List<String> options, @Nullable Integer owner, boolean countedByKernel,
        RunRecord record) {}
