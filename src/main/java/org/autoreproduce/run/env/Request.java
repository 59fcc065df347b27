package org.autoreproduce.run.env;

import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.json.Json;

/**
 * What an environment is asked for.
 *
 * @param system whether the interpreter's own packages are seen
 */
record Request(Interpreter interpreter, Requirements requirements, boolean system) {

    /** Known by this: the same request is answered from the cache, with no resolving and no network. */
    String key() {
        return hash(requirements.lines().stream().map(Requirement::toString).toList());
    }

    /** The name of the environment that answers it: interpreter and lock. */
    String key(Lock lock) {
        return hash(lock.lines());
    }

    /**
     * Packages of the interpreter that must stay as they are: a newer numpy beside a distribution's torch breaks torch.
     * Versions that are not of Python's usual form are left out, since an installer refuses them.
     */
    List<String> kept() {
        return system
                ? interpreter.installed().pins().stream().filter(p -> p.version().matches("\\d[0-9A-Za-z.!+]*"))
                        .map(Lock.Pin::toString).toList()
                : List.of();
    }

    private String hash(List<String> packages) {
        List<String> parts = new ArrayList<>(List.of(interpreter.real().toString(), interpreter.prefix().toString(),
                interpreter.version().toString(), Boolean.toString(system)));
        if (system) {
            parts.addAll(interpreter.installed().lines());
        }
        parts.add("packages");
        parts.addAll(packages);
        return new Hashes().of(new Json().line(parts)).substring(0, 32);
    }
}
