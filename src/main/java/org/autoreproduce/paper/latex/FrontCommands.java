package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The commands of every class that tell a paper's title and authors. */
final class FrontCommands implements BodyCommands {
    private static final Set<String> FRONT = Set.of("title", "icmltitle", "author", "icmlauthor", "IEEEauthorblockN",
            "name", "authors", "aistatstitle", "aistatsauthor", "Author", "Title", "acmauthor");

    private final Reading reading;
    private final Front front;

    FrontCommands(Reading reading, Front front) {
        this.reading = reading;
        this.front = front;
    }

    @Override
    public boolean read(String name) {
        if (!FRONT.contains(name)) {
            return false;
        }
        Arguments arguments = reading.arguments();
        arguments.star();
        arguments.bracket();
        List<Token> words = arguments.group();
        if (name.toLowerCase(Locale.ROOT).contains("title")) {
            front.title(words);
        } else if (name.equals("icmlauthor")) {
            // then the keys of affiliations
            arguments.group();
            front.author(words);
        } else if (!reading.paragraph().begun() || !name.equals("name")) {
            front.authors(words);
        }
        return true;
    }
}
