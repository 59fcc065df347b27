package org.autoreproduce.paper.ocr;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.process.Command;
import org.autoreproduce.process.LimitedRun;
import org.autoreproduce.text.ProblemException;

/**
 * The program that recognises letters, as it is installed.
 *
 * @param program     its file
 * @param version     as it tells it
 * @param environment what it inherits
 */
record Tesseract(Path program, String version, Map<String, String> environment) {
    /** A page of print takes some seconds; one of noise may take a minute. */
    private static final Duration PAGE = Duration.ofMinutes(3);
    private static final Duration ASKED = Duration.ofSeconds(20);
    private static final long LARGEST = 32L << 20;

    /** The first that lies on the path of this environment and tells its version; empty where there is none. */
    static Optional<Tesseract> find(Map<String, String> environment, Cancellation stop) {
        Map<String, String> inherited = new HashMap<>(environment);
        // pages are read side by side: more threads for each would only stand in each other's way
        inherited.put("OMP_THREAD_LIMIT", "1");
        String path = environment.getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator)).filter(folder -> !folder.isBlank())
                .flatMap(folder -> Stream.of("tesseract", "tesseract.exe").map(name -> Path.of(folder, name)))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .flatMap(file -> asked(file.toAbsolutePath(), inherited, stop).stream()).findFirst();
    }

    private static Optional<Tesseract> asked(Path file, Map<String, String> environment, Cancellation stop) {
        Path folder = file.getParent();
        if (folder == null) {
            return Optional.empty();
        }
        try {
            LimitedRun.Ended ended = new LimitedRun(
                    new Command(List.of(file.toString(), "--version"), environment, folder), ASKED)
                    .run(_ -> {}, stop);
            String said = (ended.stdout() + ended.stderr()).lines().findFirst().orElse("").strip();
            return !ended.overdue() && ended.code() == 0 && said.startsWith("tesseract")
                    ? Optional.of(new Tesseract(file, said, environment))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * What it reads in a picture, in its own format.
     *
     * @param folder where the picture lies and its file is written
     * @throws ProblemException where it fails, takes too long or writes too much
     */
    String read(Path picture, Path folder, int dpi, Cancellation stop) throws IOException {
        Path out = folder.resolve(picture.getFileName() + "-read");
        LimitedRun.Ended ended = new LimitedRun(new Command(List.of(program.toString(), picture.toString(),
                out.toString(), "-l", "eng", "--dpi", Integer.toString(dpi), "-c", "tessedit_create_hocr=1", "-c",
                "hocr_font_info=0"), environment, folder), PAGE).run(_ -> {}, stop);
        if (ended.overdue()) {
            throw new ProblemException("paper.ocr.overdue", PAGE.toMinutes());
        }
        Path made = folder.resolve(out.getFileName() + ".hocr");
        if (ended.code() != 0 || !Files.isRegularFile(made) || Files.size(made) > LARGEST) {
            String said = ended.stderr().strip();
            throw new ProblemException("paper.ocr.failed", said.isEmpty() ? "exit " + ended.code() : said);
        }
        return Files.readString(made);
    }

    /** Where there is none. */
    static ProblemException missing() {
        return new ProblemException("paper.ocr.missing");
    }
}
