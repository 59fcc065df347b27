package org.autoreproduce.run;

import java.nio.file.Path;
import java.util.List;

/**
 * The interpreter that runs the program, with the packages it sees.
 *
 * @param interpreter of the virtual environment ({@code bin/python} in it), or a bare one
 * @param visible     read-only paths the interpreter needs besides /usr: the environment's folder, the folder of the
 *                    interpreter it was made from
 * @param id          names interpreter and lock; goes into run.json
 * @param packages    what is installed, as name==version, sorted; goes there too, because the cache may be emptied
 */
public record PythonEnvironment(Path interpreter, List<Path> visible, String id, List<String> packages) {
    /** Copies the lists. */
    public PythonEnvironment {
        visible = List.copyOf(visible);
        packages = List.copyOf(packages);
    }
}
