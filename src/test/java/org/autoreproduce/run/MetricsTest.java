package org.autoreproduce.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsTest {
    @TempDir
    Path folder;

    private MetricsReading read(String text) throws IOException {
        return read(text, 1 << 20);
    }

    private MetricsReading read(String text, int most) throws IOException {
        Path file = folder.resolve("metrics.jsonl");
        Files.writeString(file, text);
        return new Metrics().read(file, most, _ -> true);
    }

    @Test
    void valuesKeepEveryDigit() throws IOException {
        assertThat(read("""
                {"claim":"C1","name":"auc","value":0.9300,"unit":"1","dataset":"a","split":"test","seed":3,"step":10,\
                "file":"main.py","line":8}
                """).lines()).containsExactly(new MetricLine(1, "C1", "auc", new BigDecimal("0.9300"), "1", "a",
                "test", 3, 10L, "main.py", 8));
    }

    @Test
    void whatIsNoFiniteNumberHasNoValue() throws IOException {
        assertThat(read("""
                {"name":"a","value":NaN}
                {"name":"b","value": -Infinity, "seed": 1}
                {"name":"c","value":null}
                {"name":"d","value":"nan"}
                """).lines()).hasSize(4).allSatisfy(line -> assertThat(line.value()).isNull());
    }

    @Test
    void badLinesAreToldAndTheOthersKept() throws IOException {
        MetricsReading reading = read("""
                {"name":"a","value":1}
                {"name":"a","value":"many"}
                {"value":1}
                [1]
                {"name":"a"}
                {"name":"a","value":1,"seed":1.5}
                {"name":"a","value":1e999999999}
                {"name":"a","value":2} and more
                {"name":"a","value":2}
                """);
        assertThat(reading.lines()).extracting(MetricLine::number).containsExactly(1, 9);
        assertThat(reading.bad()).extracting(MetricsReading.Bad::number).containsExactly(2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void aTornLastLineIsDropped() throws IOException {
        MetricsReading reading = read("{\"name\":\"a\",\"value\":1}\n{\"name\":\"a\",\"val");
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.bad()).isEmpty();
        assertThat(reading.whole()).isTrue();
    }

    @Test
    void aFileTooBigIsReadInPartAndSaysSo() throws IOException {
        MetricsReading reading = read("{\"name\":\"a\",\"value\":1}\n".repeat(10), 50);
        assertThat(reading.lines()).hasSize(2);
        assertThat(reading.whole()).isFalse();
    }

    @Test
    void linksAreNotFollowedOutOfTheFolder() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "{\"name\":\"a\",\"value\":1}\n");
        Path out = Files.createDirectory(folder.resolve("out"));
        Files.createSymbolicLink(out.resolve("metrics.jsonl"), secret);
        Files.createSymbolicLink(out.resolve("report.json"), secret);
        assertThat(new OutFolder(out).metrics().lines()).isEmpty();
        assertThat(new OutFolder(out).text("report.json", 100)).isEmpty();
        assertThat(new OutFolder(out).text("../secret", 100)).isEmpty();
        assertThat(new OutFolder(folder).text("secret", 8)).contains("{\"name\":");
    }

    @Test
    void onlyWhatIsWantedIsKeptAndALineWithoutEndIsNone() throws IOException {
        Path file = folder.resolve("wanted.jsonl");
        Files.writeString(file, "{\"name\":\"loss\",\"value\":1,\"step\":3000000000}\n"
                + "{\"claim\":\"C1\",\"name\":\"F1\",\"value\":2}\n" + "x".repeat(2 << 20) + "\n");
        MetricsReading reading = new Metrics().read(file, 64 << 20, line -> line.claim() != null);
        assertThat(reading.lines()).singleElement().satisfies(line -> assertThat(line.number()).isEqualTo(2));
        assertThat(reading.bad()).containsExactly(new MetricsReading.Bad(3, "longer than a line may be"));
        assertThat(new Metrics().read(file, 64 << 20, _ -> true).lines().getFirst().step()).isEqualTo(3_000_000_000L);
    }
}
