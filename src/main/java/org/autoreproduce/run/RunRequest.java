package org.autoreproduce.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Asks for one run of the program.
 *
 * @param key         names the run by all it depends on; a finished run with this key is not run again
 * @param snapshot    the program's folder; it is copied into the run's folder
 * @param arguments   what follows the interpreter; {@link #DATA}, {@link #OUT}, {@link #CODE} and {@link #HELPER} in
 *                    them become the paths as the program sees them
 * @param phase       how much it does
 * @param seeds       that it runs, in order
 * @param data        that it may read, each at DATA/name
 * @param environment its interpreter and packages
 * @param device      cpu or cuda:N
 * @param limits      what it may use; on CUDA the limit of address space is dropped
 * @param variables   of its environment, besides ours; such as OMP_NUM_THREADS, with the same placeholders. Never a
 *                    secret
 * @param commit      commit or tree id of the snapshot
 * @param sandboxed   false only where the user allowed it in so many words
 */
public record RunRequest(String key, Path snapshot, List<String> arguments, Phase phase, List<Integer> seeds,
        List<DataMount> data, PythonEnvironment environment, String device, Limits limits,
        Map<String, String> variables, String commit, boolean sandboxed) {
    /** Stands in arguments for the folder that holds all data. */
    public static final String DATA = "{data}";
    /** Stands in arguments for the one folder that the program may write. */
    public static final String OUT = "{out}";
    /** Stands in arguments for the program's folder, which is also where it starts. */
    public static final String CODE = "{code}";
    /** Stands in arguments for the folder of our helper module. */
    public static final String HELPER = "{helper}";

    /** Copies the collections; refuses variables that change the loader or look like a secret, and unknown devices. */
    public RunRequest {
        arguments = List.copyOf(arguments);
        seeds = List.copyOf(seeds);
        data = List.copyOf(data);
        variables = Map.copyOf(variables);
        for (String name : variables.keySet()) {
            if (!name.matches("[A-Za-z_][A-Za-z0-9_]*") || name.startsWith("LD_")
                    || name.toUpperCase(Locale.ROOT).matches(".*(KEY|TOKEN|SECRET|PASSW|CREDENTIAL).*")) {
                throw new IllegalArgumentException("not a variable for a run: " + name);
            }
        }
        if (!device.equals("cpu")) {
            limits = limits.withoutAddressSpace();
        }
        if (!device.matches("cpu|cuda:[0-9]{1,3}")) {
            throw new IllegalArgumentException("not a device: " + device);
        }
    }
}
