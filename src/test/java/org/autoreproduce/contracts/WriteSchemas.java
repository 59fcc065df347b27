package org.autoreproduce.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes the schemas anew after a record was changed. A changed format also needs a new SCHEMA number and a migration,
 * unless no project of it exists yet.
 */
final class WriteSchemas {
    /** How this is called. */
    static final String COMMAND = "mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.6.4:exec@schemas";
    /** Where the schemas stand in the sources. */
    static final Path PLACE = Path.of("src/main/resources/org/autoreproduce/schemas");

    private WriteSchemas() {}

    public static void main(String[] none) throws IOException {
        Files.createDirectories(PLACE);
        List<String> wanted = ProjectSchema.all().stream().map(ProjectSchema::resource).toList();
        try (Stream<Path> there = Files.list(PLACE)) {
            for (Path file : there.filter(one -> !wanted.contains(one.getFileName().toString())).toList()) {
                Files.delete(file);
            }
        }
        SchemaMaker maker = new SchemaMaker();
        for (ProjectSchema schema : ProjectSchema.all()) {
            Files.writeString(PLACE.resolve(schema.resource()), maker.make(schema));
        }
    }
}
