package org.autoreproduce.bench.paper;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What fresh readers found in the real papers; see the folder's README. */
final class ExpectedPapers {
    private final Path folder;

    ExpectedPapers(Path folder) {
        this.folder = folder;
    }

    /** A paper's title and its authors in order. */
    record Titled(String file, String title, List<String> authors) {}

    /** A section's heading; level 9 runs into its paragraph. */
    record Heading(int page, int level, String number, String title) {}

    /** A work that is cited on a page. */
    record Cited(int page, int reference) {}

    /** A result table; every row has a cell for each column. */
    record ResultTable(String label, int page, List<String> columns, List<String> rows, List<List<String>> cells) {}

    List<Titled> titles() throws IOException {
        return lines(folder.resolve("titles.tsv")).map(f -> new Titled(f[0], f[1], List.of(f[2].split("; "))))
                .toList();
    }

    /** Names of the papers, without ending, of which that is known. */
    List<String> papers(PaperPart part) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(part.folder()))) {
            return files.map(file -> file.getFileName().toString().replaceFirst("\\.\\w+$", "")).sorted().toList();
        }
    }

    List<Heading> headings(String paper) throws IOException {
        return lines(folder.resolve("headings").resolve(paper + ".tsv"))
                .map(f -> new Heading(Integer.parseInt(f[0]), Integer.parseInt(f[1]), f[2], f[3])).toList();
    }

    List<Cited> mentions(String paper) throws IOException {
        return lines(folder.resolve("mentions").resolve(paper + ".tsv"))
                .map(f -> new Cited(Integer.parseInt(f[0]), Integer.parseInt(f[1]))).toList();
    }

    ResultTable table(String paper) throws IOException {
        JsonNode json = new ObjectMapper().readTree(folder.resolve("tables").resolve(paper + ".json").toFile());
        List<String> rows = new ArrayList<>();
        List<List<String>> cells = new ArrayList<>();
        for (JsonNode row : json.get("rows")) {
            rows.add(row.get("row").asText());
            cells.add(texts(row.get("cells")));
        }
        return new ResultTable(json.get("label").asText(), json.get("page").asInt(), texts(json.get("columns")), rows,
                cells);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).map(JsonNode::asText).toList();
    }

    private static Stream<String[]> lines(Path file) throws IOException {
        return Files.readAllLines(file).stream().skip(1).filter(line -> !line.isBlank())
                .map(line -> line.split("\t", -1));
    }
}
