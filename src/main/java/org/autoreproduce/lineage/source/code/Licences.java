package org.autoreproduce.lineage.source.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.autoreproduce.lineage.FoundWork;

/** Finds out under which licence a repository's files are: from its licence file, else its settings, else its README. */
public final class Licences {
    /** There is one, but which is not known. */
    public static final String OTHER = "other";

    private static final Pattern FILE = Pattern.compile("(licen[cs]e|copying|unlicense)([-._].*)?");
    private static final Pattern SETTINGS = Pattern
            .compile("pyproject\\.toml|setup\\.cfg|setup\\.py|citation\\.cff|package\\.json|cargo\\.toml|description");
    private static final Pattern SET = Pattern.compile(
            "(?im)^\\W*licen[cs]e\\W*[=:]\\W*(?:\\{?\\s*text\\s*=\\s*)?[\"']?([^\"'\\n,}]{2,60})");
    private static final Pattern CLASSIFIER = Pattern.compile("License :: (?:OSI Approved :: )?([^\"'\\n]{3,60})");
    private static final Pattern SPDX = Pattern.compile("SPDX-License-Identifier:\\s*([A-Za-z0-9.+-]{3,40})");
    private static final Pattern SECTION = Pattern
            .compile(
                    "(?ims)^(?:#+\\s*|)(?:licen[cs]e|licensing|copyright)\\W*\\n(?:[=-]{3,}\\n)?(.{1,600}?)(?:^#|\\z)");
    private static final Pattern UNDER = Pattern.compile("(?i)\\b(?:under|with|uses|is)\\s+(?:an?|the)?\\s*[\\[(*]*"
            + "((?:mit|apache|bsd|gpl|gnu|lgpl|agpl|mozilla|mpl|cc|isc|unlicense|[23]-clause|new bsd|modified bsd)[^\\n.;,)\\]]{0,40})");
    private static final Pattern NAME = Pattern
            .compile("(?i)\\b((?:mit|apache|bsd|l?a?gpl|cc-by|cc0|mpl|isc)\\b[^\\n;,)\\]]{0,24})");

    /**
     * Of these files; paths are relative to the repository.
     *
     * @return an SPDX identifier, {@link #OTHER}, or none where nothing says anything
     */
    public Optional<String> of(List<FoundWork.TextFile> files) {
        List<FoundWork.TextFile> own = top(files, FILE).toList();
        Optional<String> told = own.stream().flatMap(file -> text(file.text()).stream()).findFirst()
                .or(() -> top(files, SETTINGS).flatMap(file -> set(file.text()).stream()).findFirst())
                .or(() -> top(files, Pattern.compile("readme.*")).flatMap(file -> readme(file.text()).stream())
                        .findFirst())
                .or(() -> files.stream().flatMap(file -> spdx(head(file.text())).stream()).findFirst());
        return told.or(() -> own.isEmpty() ? Optional.empty() : Optional.of(OTHER));
    }

    private static Optional<String> text(String text) {
        return spdx(head(text)).or(() -> LicenceText.ofText(text))
                .or(() -> text.lines().map(line -> line.replaceFirst("^[#*=\\s]+", "").strip())
                        .filter(line -> !line.isEmpty()).limit(2)
                        .flatMap(line -> LicenceText.ofName(line).stream()).findFirst());
    }

    private static Optional<String> set(String text) {
        return Stream.concat(SET.matcher(text).results(), CLASSIFIER.matcher(text).results())
                .flatMap(found -> LicenceText.ofName(found.group(1)).stream()).findFirst();
    }

    private static Optional<String> readme(String text) {
        Matcher section = SECTION.matcher(text);
        if (section.find()) {
            String words = section.group(1);
            return LicenceText.ofText(words)
                    .or(() -> Stream.concat(UNDER.matcher(words).results(), NAME.matcher(words).results())
                            .flatMap(found -> named(found.group(1)).stream()).findFirst())
                    .or(() -> Optional.of(OTHER));
        }
        return text.lines().filter(line -> line.toLowerCase(Locale.ROOT).matches(".*\\blicen[cs]ed?\\b.*"))
                .flatMap(line -> UNDER.matcher(line).results()).flatMap(found -> named(found.group(1)).stream())
                .findFirst();
    }

    private static Optional<String> named(String words) {
        return LicenceText.ofName(words.replaceAll("[\\]\\[()*_`]", " ").strip());
    }

    private static Optional<String> spdx(String text) {
        Matcher found = SPDX.matcher(text);
        return found.find() ? LicenceText.ofName(found.group(1)).or(() -> Optional.of(OTHER)) : Optional.empty();
    }

    private static String head(String text) {
        return text.substring(0, Math.min(2_000, text.length()));
    }

    private static Stream<FoundWork.TextFile> top(List<FoundWork.TextFile> files, Pattern name) {
        return files.stream().filter(file -> !file.path().contains("/"))
                .filter(file -> name.matcher(file.path().toLowerCase(Locale.ROOT)).matches());
    }
}
