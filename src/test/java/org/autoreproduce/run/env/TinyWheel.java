package org.autoreproduce.run.env;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Python package of one module that knows its version, with one script. */
record TinyWheel(String name, String version) {

    void writeTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String module = name.toLowerCase(Locale.ROOT);
        String info = name + "-" + version + ".dist-info/";
        Map<String, String> files = new TreeMap<>(Map.of(module + ".py",
                "VERSION = '%s'\n\n\ndef main():\n    print(VERSION)\n".formatted(version), info + "METADATA",
                "Metadata-Version: 2.1\nName: %s\nVersion: %s\n\nName: not this\n".formatted(name, version),
                info + "WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                info + "entry_points.txt", "[console_scripts]\n%s = %s:main\n".formatted(module, module)));
        StringBuilder record = new StringBuilder();
        files.keySet().forEach(f -> record.append(f).append(",,\n"));
        files.put(info + "RECORD", record + info + "RECORD,,\n");
        Path wheel = folder.resolve(name + "-" + version + "-py3-none-any.whl");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(wheel))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
