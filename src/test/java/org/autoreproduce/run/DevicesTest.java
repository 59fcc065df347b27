package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.autoreproduce.process.Cancellation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
    @TempDir
    Path folder;

    private List<Device> with(String script) throws IOException {
        Path program = Files.writeString(folder.resolve("nvidia-smi"), "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
        return new Devices(List.of(folder)).list(new Cancellation());
    }

    @Test
    void everyGpuIsListedBehindTheProcessors() throws IOException {
        assertThat(with("echo '0, Some GPU 80GB, 81559'; echo '1, Other, [N/A]'; echo nonsense")).hasSize(3)
                .contains(new Device("cuda:0", "Some GPU 80GB", 81559L << 20), new Device("cuda:1", "Other", 0))
                .first().extracting(Device::id).isEqualTo("cpu");
    }

    @Test
    void aDriverThatFailsMeansNoGpu() throws IOException {
        assertThat(with("echo '0, Ghost, 1'; exit 9")).extracting(Device::id).containsExactly("cpu");
        assertThat(new Devices(List.of()).list(new Cancellation())).extracting(Device::id).containsExactly("cpu");
    }
}
