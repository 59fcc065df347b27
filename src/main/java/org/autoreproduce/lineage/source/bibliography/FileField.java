package org.autoreproduce.lineage.source.bibliography;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The files that a BibTeX entry names, as reference managers write them: "description:path:type" with several behind
 * semicolons (JabRef, Zotero, Mendeley), or a plain path. Signs that divide are escaped by a backslash.
 */
final class FileField {
    private final Path folder;

    /** @param folder of the BibTeX file, from where relative paths lead */
    FileField(Path folder) {
        this.folder = folder;
    }

    /** The PDFs among them that are there. */
    List<Path> pdfs(String field) {
        String text = field.replace("$\\backslash$", "\\").replace("{\\_}", "_").replace("\\_", "_");
        return parts(text, ';').stream().flatMap(one -> path(one).stream()).distinct().toList();
    }

    private Optional<Path> path(String link) {
        List<String> parts = new ArrayList<>(parts(link, ':'));
        String place = parts.size() >= 3 ? String.join(":", parts.subList(1, parts.size() - 1)) : link;
        // Mendeley leaves the first slash out
        return Stream.of(unescaped(place), "/" + unescaped(place)).flatMap(this::there).findFirst();
    }

    private Stream<Path> there(String place) {
        try {
            Path path = folder.resolve(place.strip().replaceFirst("^file://", ""));
            boolean pdf = path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf");
            return pdf && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) ? Stream.of(path) : Stream.empty();
        } catch (InvalidPathException e) {
            return Stream.empty();
        }
    }

    private static List<String> parts(String text, char divider) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && (text.charAt(i + 1) == divider || text.charAt(i + 1) == '\\')) {
                part.append(c).append(text.charAt(++i));
            } else if (c == divider) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(c);
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\([:;\\\\])", "$1");
    }
}
