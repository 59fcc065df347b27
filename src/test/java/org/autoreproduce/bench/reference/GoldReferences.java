package org.autoreproduce.bench.reference;

import static org.autoreproduce.paper.reference.ReferenceField.AUTHORS;
import static org.autoreproduce.paper.reference.ReferenceField.DATE;
import static org.autoreproduce.paper.reference.ReferenceField.EDITORS;
import static org.autoreproduce.paper.reference.ReferenceField.INSTITUTION;
import static org.autoreproduce.paper.reference.ReferenceField.LOCATION;
import static org.autoreproduce.paper.reference.ReferenceField.NOTE;
import static org.autoreproduce.paper.reference.ReferenceField.OTHER;
import static org.autoreproduce.paper.reference.ReferenceField.PAGES;
import static org.autoreproduce.paper.reference.ReferenceField.PUBLISHER;
import static org.autoreproduce.paper.reference.ReferenceField.TECH;
import static org.autoreproduce.paper.reference.ReferenceField.TITLE;
import static org.autoreproduce.paper.reference.ReferenceField.VENUE;
import static org.autoreproduce.paper.reference.ReferenceField.VOLUME;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.bench.reference.GoldReference.Piece;
import org.autoreproduce.paper.reference.ReferenceField;

/** Reads the sets of references whose parts are known, where they are at hand. */
final class GoldReferences {
    private static final Map<String, ReferenceField> TAGS = Map.ofEntries(Map.entry("author", AUTHORS),
            Map.entry("title", TITLE), Map.entry("booktitle", VENUE), Map.entry("journal", VENUE),
            Map.entry("date", DATE), Map.entry("volume", VOLUME), Map.entry("pages", PAGES),
            Map.entry("editor", EDITORS), Map.entry("publisher", PUBLISHER), Map.entry("institution", INSTITUTION),
            Map.entry("tech", TECH), Map.entry("location", LOCATION), Map.entry("note", NOTE),
            Map.entry("pubPlace", LOCATION), Map.entry("orgName", INSTITUTION));
    private static final Pattern ELEMENT = Pattern.compile("<(\\w+)((?:\\s[^>]*)?)>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern ENTRY = Pattern.compile("<bibl>(.*?)</bibl>", Pattern.DOTALL);

    private final Path folder;

    GoldReferences(Path folder) {
        this.folder = folder;
    }

    List<GoldReference> all() throws IOException {
        List<GoldReference> all = new ArrayList<>();
        all.addAll(tagged("cora", "cora-500.tagged.txt"));
        all.addAll(tagged("flux-cim", "flux-cim-300.tagged.txt"));
        Matcher entry = ENTRY.matcher(Files.readString(folder.resolve("grobid-citations-inspire.tei.xml")));
        while (entry.find()) {
            all.add(GoldReference.of("grobid", pieces(entry.group(1), true)));
        }
        all.removeIf(one -> one.parts().isEmpty());
        return all;
    }

    private List<GoldReference> tagged(String set, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).stream().filter(line -> !line.isBlank())
                .map(line -> GoldReference.of(set, pieces(line, false))).toList();
    }

    private static List<Piece> pieces(String entry, boolean tei) {
        boolean article = entry.contains("level=\"a\"");
        List<Piece> pieces = new ArrayList<>();
        Matcher element = ELEMENT.matcher(entry);
        int last = 0;
        while (element.find()) {
            String between = entry.substring(last, element.start());
            pieces.add(new Piece(OTHER, plain(tei ? between : between.replaceAll("<[^>]*>", " "))));
            ReferenceField field = tei
                    ? field(element.group(1), element.group(2), article)
                    : TAGS.getOrDefault(element.group(1), OTHER);
            pieces.add(new Piece(field, plain(element.group(3).replaceAll("<[^>]+>", ""))));
            last = element.end();
        }
        pieces.add(new Piece(OTHER, tei ? plain(entry.substring(last)) : ""));
        return pieces;
    }

    /** A book's title is the venue of an article in it, else the title of the entry. */
    private static ReferenceField field(String tag, String attributes, boolean article) {
        if (tag.equals("title")) {
            return attributes.contains("\"a\"") || attributes.contains("\"m\"") && !article
                    ? TITLE
                    : attributes.contains("\"s\"") ? OTHER : VENUE;
        }
        return tag.equals("biblScope")
                ? attributes.contains("page") ? PAGES : VOLUME
                : TAGS.getOrDefault(tag, OTHER);
    }

    private static String plain(String xml) {
        return xml.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&apos;", "'")
                .replace("&amp;", "&");
    }
}
