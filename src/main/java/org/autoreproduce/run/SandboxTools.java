package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;
import org.jspecify.annotations.Nullable;

/**
 * The programs a sandbox is made with.
 *
 * @param bubblewrap         sets it up
 * @param setpriv            drops root's rights; needed as root only
 * @param prlimit            limits processes inside; without it they are only watched
 * @param root               whether we are root
 * @param disablesNamespaces whether this bubblewrap can forbid further user namespaces
 */
record SandboxTools(Path bubblewrap, @Nullable Path setpriv, @Nullable Path prlimit, boolean root,
        boolean disablesNamespaces) {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"), Path.of("/usr/sbin"),
            Path.of("/usr/local/bin"));

    /** What is installed; empty where bubblewrap is missing, or setpriv is and we are root. */
    static Optional<SandboxTools> find() throws IOException {
        Path self = Path.of("/proc/self");
        boolean root = Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        Path setpriv = find("setpriv").orElse(null);
        Optional<Path> bubblewrap = find("bwrap");
        if (bubblewrap.isEmpty() || root && setpriv == null) {
            return Optional.empty();
        }
        List<String> help = new ArrayList<>();
        Child.start(new Command(List.of(bubblewrap.get().toString(), "--help"), Map.of(), Path.of("/")),
                new Output.Lines(help::add), new Output.Discard()).waitFor(new Cancellation());
        boolean disables = help.stream().anyMatch(line -> line.contains("--disable-userns"));
        return Optional.of(new SandboxTools(bubblewrap.get(), setpriv, find("prlimit").orElse(null), root, disables));
    }

    private static Optional<Path> find(String name) {
        return FOLDERS.stream().map(folder -> folder.resolve(name)).filter(Files::isExecutable).findFirst();
    }
}
