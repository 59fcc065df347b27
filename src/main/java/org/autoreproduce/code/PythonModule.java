package org.autoreproduce.code;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.autoreproduce.evidence.Hashes;

/**
 * The small module {@code autoreproduce} that every generated program may import. It lies in a folder on PYTHONPATH,
 * beside no other module, and in every exported bundle.
 */
public final class PythonModule {
    /** Names the file that metrics lines are added to; facts.jsonl lies beside it. */
    public static final String METRICS = "AUTOREPRODUCE_METRICS";
    /** Names the file that the pytest plugin writes. */
    public static final String TESTS = "AUTOREPRODUCE_TESTS";
    /** {@code zeros} or {@code noise}: what stubs give. Without it a stub raises, so none is taken for the program. */
    public static final String STUB = "AUTOREPRODUCE_STUB";
    /** Arguments of a Python interpreter, started in the program's folder, that run all tests with our plugin. */
    public static final List<String> TEST_ARGUMENTS = List.of("-B", "-m", "pytest", "-p", "autoreproduce.pytest_plugin",
            "-p", "no:cacheprovider", "--rootdir=.", "--continue-on-collection-errors", "-q");
    /** Goes into the environment of a test run: no plugins but ours, the same order of sets each time. */
    public static final Map<String, String> TEST_ENVIRONMENT = Map.of("PYTEST_DISABLE_PLUGIN_AUTOLOAD", "1",
            "PYTHONHASHSEED", "0");

    private static final List<String> NAMES = List.of("__init__.py", "_code.py", "_facts.py", "_fill.py",
            "_metrics.py", "_numbers.py", "_plain.py", "pytest_plugin.py");

    /** The module's files by path, below the folder that goes on PYTHONPATH. */
    public SortedMap<String, String> files() {
        TreeMap<String, String> files = new TreeMap<>();
        for (String name : NAMES) {
            files.put("autoreproduce/" + name, new PythonResource("autoreproduce/" + name).text());
        }
        return files;
    }

    /**
     * Puts the module into a folder, which is made where needed; that folder goes on PYTHONPATH. What is there already
     * is not touched: a run that outlived the workbench may be reading it.
     */
    public void copyTo(Path folder) throws IOException {
        Files.createDirectories(folder.resolve("autoreproduce"));
        for (var file : files().entrySet()) {
            Path target = folder.resolve(file.getKey());
            if (!Files.exists(target) || !Files.readString(target).equals(file.getValue())) {
                Path beside = target.resolveSibling(target.getFileName() + ".new");
                Files.writeString(beside, file.getValue());
                Files.move(beside, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
    }

    /** A hash of the whole module: runs with another one are other runs. */
    public String hash() {
        StringBuilder all = new StringBuilder();
        files().forEach((path, text) -> all.append(path).append('\n').append(text));
        return new Hashes().of(all.toString());
    }
}
