package org.autoreproduce.lineage.source.code;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.autoreproduce.lineage.Identifiers;

/**
 * What is known of a cited work when its code is looked for.
 *
 * @param title   as printed; may be empty
 * @param authors as printed, family name last or before a comma
 * @param ids     what registers call it
 * @param names   what its method is called: "DAGMM"; may be empty
 */
public record WorkFacts(String title, List<String> authors, Identifiers ids, List<String> names) {
    private static final int SHORTEST_NAME = 3;

    /** Copies the lists; a title's words before a colon are a name, too. */
    public WorkFacts {
        authors = List.copyOf(authors);
        names = named(title, names);
    }

    /** Family names in small letters, without those too short to go by. */
    List<String> families() {
        return authors.stream().map(author -> author.contains(",")
                ? author.substring(0, author.indexOf(','))
                : author.substring(author.strip().lastIndexOf(' ') + 1)).map(String::strip)
                .map(name -> name.toLowerCase(Locale.ROOT)).filter(name -> name.length() >= SHORTEST_NAME).distinct()
                .toList();
    }

    private static List<String> named(String title, List<String> names) {
        int colon = title.indexOf(':');
        boolean name = colon >= SHORTEST_NAME && colon <= 20 && !title.substring(0, colon).contains(" ");
        return Stream
                .concat(names.stream(), name ? Stream.of(title.substring(0, colon)) : Stream.of())
                .map(String::strip).filter(one -> one.length() >= SHORTEST_NAME).distinct().toList();
    }
}
