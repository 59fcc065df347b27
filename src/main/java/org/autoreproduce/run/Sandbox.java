package org.autoreproduce.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Shows a program nothing but /usr, its interpreter, its code, its data and one folder to write, without network and
 * without rights. Had only from {@link SandboxProbe}, after it was tried.
 */
public final class Sandbox {
    /** The user and group "nobody", to whom root's runs are given. */
    static final int NOBODY = 65534;
    private static final List<String> SHOWN = List.of("/etc/ld.so.cache", "/etc/ld.so.conf", "/etc/ld.so.conf.d",
            "/etc/alternatives");

    private final SandboxTools tools;

    Sandbox(SandboxTools tools) {
        this.tools = tools;
    }

    /** The program that sets it up. */
    Path bubblewrap() {
        return tools.bubblewrap();
    }

    /** Whether programs run as nobody, because we are root. */
    boolean dropsUser() {
        return tools.root();
    }

    /** Whether the kernel counts the program's processes. */
    boolean countsProcesses() {
        return tools.prlimit() != null;
    }

    /**
     * The command to run inside: drops to nobody where we are root, sets the limit of processes, then the program. The
     * mounts were made before, so that they reach into folders which nobody could not enter.
     */
    List<String> command(List<String> program, int processes) {
        List<String> command = new ArrayList<>();
        if (tools.root()) {
            String nobody = Integer.toString(NOBODY);
            command.addAll(List.of(String.valueOf(tools.setpriv()), "--reuid=" + nobody, "--regid=" + nobody,
                    "--clear-groups", "--inh-caps=-all", "--bounding-set=-all", "--no-new-privs", "--"));
        }
        if (tools.prlimit() != null && processes > 0) {
            command.addAll(List.of(tools.prlimit().toString(), "--nproc=" + processes, "--"));
        }
        command.addAll(program);
        return command;
    }

    /**
     * The options for bubblewrap.
     *
     * @param run     the run's folder, with snapshot and out
     * @param files   a folder of the run's with the made-up passwd file
     * @param helper  our helper module's folder
     * @param view    of the interpreter
     * @param request what to show besides
     */
    List<String> options(Path run, Path files, Path helper, InterpreterView view, RunRequest request,
            Map<String, String> variables) {
        List<String> options = new ArrayList<>(isolation());
        system(files, options);
        scratch(request.limits().out(), options);
        options.addAll(view.options());
        options.addAll(List.of("--ro-bind", run.resolve("snapshot").toString(), "/work/code"));
        options.addAll(List.of("--ro-bind", helper.toString(), "/work/helper", "--dir", "/work/data"));
        for (DataMount data : request.data()) {
            options.addAll(List.of("--ro-bind", data.path().toString(), "/work/data/" + data.name()));
        }
        options.addAll(List.of("--bind", run.resolve("out").toString(), "/work/out"));
        if (!request.device().equals("cpu")) {
            new Devices().nodes().forEach(
                    node -> options.addAll(List.of("--dev-bind", node.toString(), node.toString())));
        }
        options.addAll(List.of("--remount-ro", "/", "--remount-ro", "/dev", "--remount-ro", "/sys"));
        variables.forEach((name, value) -> options.addAll(List.of("--setenv", name, value)));
        options.addAll(List.of("--chdir", "/work/code"));
        return options;
    }

    private List<String> isolation() {
        List<String> options = new ArrayList<>(List.of("--die-with-parent", "--new-session", "--clearenv",
                "--unshare-ipc", "--unshare-pid", "--unshare-net", "--unshare-uts", "--unshare-cgroup-try",
                "--hostname", "sandbox", "--cap-drop", "ALL"));
        if (tools.root()) {
            // only to become nobody; setpriv gives them up. In a user namespace there would be nobody to become
            Stream.of("CAP_SETUID", "CAP_SETGID", "CAP_SETPCAP")
                    .forEach(right -> options.addAll(List.of("--cap-add", right)));
        } else {
            String nobody = Integer.toString(NOBODY);
            options.addAll(List.of("--unshare-user", "--uid", nobody, "--gid", nobody));
            if (tools.disablesNamespaces()) {
                options.add("--disable-userns");
            }
        }
        return options;
    }

    private static void system(Path files, List<String> options) {
        options.addAll(List.of("--ro-bind", "/usr", "/usr"));
        for (String name : List.of("/bin", "/lib", "/lib32", "/lib64", "/libx32")) {
            Path path = Path.of(name);
            if (Files.isSymbolicLink(path)) {
                options.addAll(List.of("--symlink", "usr" + name, name));
            } else if (Files.isDirectory(path)) {
                options.addAll(List.of("--ro-bind", name, name));
            }
        }
        options.addAll(List.of("--dir", "/etc"));
        SHOWN.forEach(name -> options.addAll(List.of("--ro-bind-try", name, name)));
        options.addAll(List.of("--ro-bind", files.resolve("passwd").toString(), "/etc/passwd"));
        options.addAll(List.of("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/sys"));
    }

    private static void scratch(long most, List<String> options) {
        for (String folder : List.of("/tmp", "/dev/shm", "/work/home")) {
            options.addAll(List.of("--perms", "1777"));
            if (most > 0) {
                options.addAll(List.of("--size", Long.toString(most)));
            }
            options.addAll(List.of("--tmpfs", folder));
        }
    }
}
