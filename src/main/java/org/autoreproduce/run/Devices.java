package org.autoreproduce.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Child;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.Output;

/** What this machine can compute on: its processors, and the GPUs that nvidia-smi names. */
public final class Devices {
    private final List<Path> folders;

    /** Looks for nvidia-smi where systems put it. */
    public Devices() {
        this(List.of(Path.of("/usr/bin"), Path.of("/usr/local/bin"), Path.of("/usr/local/nvidia/bin"),
                Path.of("/opt/nvidia/bin")));
    }

    /** Looks for nvidia-smi in these folders. */
    Devices(List<Path> folders) {
        this.folders = List.copyOf(folders);
    }

    /** All of them, cpu first. A failing nvidia-smi means no GPU. */
    public List<Device> list(Cancellation stop) {
        Device cpu = new Device("cpu", "cpu", machineMemory());
        Optional<Path> smi = folders.stream().map(folder -> folder.resolve("nvidia-smi")).filter(Files::isExecutable)
                .findFirst();
        return Stream.concat(Stream.of(cpu), smi.stream().flatMap(program -> gpus(program, stop).stream())).toList();
    }

    /** The device files that CUDA opens; bound into the sandbox for a run on a GPU. */
    List<Path> nodes() {
        try (DirectoryStream<Path> nodes = Files.newDirectoryStream(Path.of("/dev"), "nvidia*")) {
            List<Path> found = new ArrayList<>();
            nodes.forEach(found::add);
            return found.stream().sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<Device> gpus(Path smi, Cancellation stop) {
        List<String> lines = new ArrayList<>();
        try {
            Child child = Child.start(
                    new Command(List.of(smi.toString(), "--query-gpu=index,name,memory.total",
                            "--format=csv,noheader,nounits"), Map.of("PATH", "/usr/bin:/bin"), Path.of("/")),
                    new Output.Lines(lines::add), new Output.Discard());
            return child.waitFor(stop) == 0
                    ? lines.stream().map(Devices::gpu).flatMap(Optional::stream).toList()
                    : List.of();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static Optional<Device> gpu(String line) {
        List<String> fields = Arrays.stream(line.split(",")).map(String::strip).toList();
        if (fields.size() != 3 || !fields.getFirst().matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        long memory = fields.getLast().matches("[0-9]{1,9}") ? Long.parseLong(fields.getLast()) << 20 : 0;
        return Optional.of(new Device("cuda:" + fields.getFirst(), fields.get(1), memory));
    }

    private static long machineMemory() {
        try {
            Path file = Path.of("/proc/meminfo");
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().filter(line -> line.startsWith("MemTotal:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) << 10).findFirst()
                            .orElse(0)
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }
}
