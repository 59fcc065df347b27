package org.autoreproduce.run.env;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A Python on this machine, as it described itself.
 *
 * @param executable what to start: an absolute path; links are kept, because a virtual environment is known by its link
 * @param real       the file behind all links
 * @param version    for example 3.11.2
 * @param prefix     where it is installed, or the virtual environment it belongs to
 * @param base       where the Python behind a virtual environment is installed; else the same as prefix
 * @param libraries  folders it loads code from: standard library, packages, shared libraries
 * @param packages   the folders among them that hold installed packages
 * @param installed  what is installed there
 * @param venv       whether it has the module venv
 * @param pip        whether pip is installed in it
 * @param pipWheel   the pip that its ensurepip would install; Debian's Python brings none by itself
 */
public record Interpreter(Path executable, Path real, PythonVersion version, Path prefix, Path base,
        List<Path> libraries, List<Path> packages, Lock installed, boolean venv, boolean pip, Optional<Path> pipWheel) {

    /** Copies the lists. */
    public Interpreter {
        libraries = List.copyOf(libraries);
        packages = List.copyOf(packages);
    }

    /** Whether it is a virtual environment's. */
    public boolean virtual() {
        return !prefix.equals(base);
    }

    /** The paths a sandbox must show, read-only, so that this interpreter starts: no path lies inside another. */
    public List<Path> readOnly() {
        return ReadOnlyPaths.of(this);
    }
}
