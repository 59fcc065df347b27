package org.autoreproduce.run;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where things lie as the program sees them.
 *
 * @param code        the program's folder
 * @param data        the folder of all data
 * @param out         the one folder it may write
 * @param helper      our helper module's folder
 * @param home        an empty home
 * @param interpreter that runs it
 */
record Places(String code, String data, String out, String helper, String home, String interpreter) {

    /** Inside the sandbox, where paths are the same on every machine. */
    static Places inside(String interpreter) {
        return new Places("/work/code", "/work/data", "/work/out", "/work/helper", "/work/home", interpreter);
    }

    /** Without a sandbox: the run's own folder. */
    static Places plain(Path run, Path helper, Path interpreter) {
        return new Places(run.resolve("snapshot").toString(), run.resolve("data").toString(),
                run.resolve("out").toString(), helper.toString(), run.resolve("home").toString(),
                interpreter.toString());
    }

    /** The program's command line: the interpreter, then the arguments with their placeholders filled. */
    List<String> command(List<String> arguments) {
        return Stream.concat(Stream.of(interpreter), arguments.stream().map(this::filled)).toList();
    }

    /** A text with its placeholders filled. */
    String filled(String text) {
        return text.replace(RunRequest.CODE, code).replace(RunRequest.DATA, data).replace(RunRequest.OUT, out)
                .replace(RunRequest.HELPER, helper);
    }
}
