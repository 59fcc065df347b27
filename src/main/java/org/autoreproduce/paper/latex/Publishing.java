package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.autoreproduce.paper.source.Publication;
import org.jspecify.annotations.Nullable;

/** The commands of conferences' and publishers' classes that tell where and when a paper appeared. */
final class Publishing implements BodyCommands {
    private static final Pattern YEAR = Pattern.compile("\\b(?:19|20)\\d\\d\\b");
    /** What the classes' example papers say, left in by many authors. */
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i).*(?:make sure to enter|conference acronym|acronym 'XX|acronym ’XX|woodstock|journal name|name of (?:the )?journal|"
                    + "nuclear physics b|submitted|preprint|under review|\\btemplate\\b).*|elsevier|journal|conference|venue|\\W*");

    private final Reading reading;
    private @Nullable String venue;
    private @Nullable String year;
    private boolean example;

    Publishing(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean read(String name) {
        if (reading.references().within()) {
            // a work's journal in the list of references
            return false;
        }
        switch (name) {
            case "conference", "journal", "journalname", "icmlvenue" -> venue(one());
            case "acmJournal" -> venue(one());
            case "acmConference" -> conference();
            case "acmYear", "jmlryear", "pubyear" -> year(one());
            case "jmlrheading" -> {
                one();
                venue("Journal of Machine Learning Research");
                year(one());
                List.of("pages", "submitted", "published", "id", "authors").forEach(_ -> one());
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Where and when, as far as it was told. */
    Publication publication() {
        return example ? Publication.unknown() : new Publication(venue, year);
    }

    private void conference() {
        reading.arguments().bracket();
        venue(one());
        String date = one();
        one();
        if (year == null) {
            year(date);
        }
    }

    private String one() {
        return reading.inline().text(reading.arguments().group()).replaceAll("\\s+", " ").strip();
    }

    private void venue(String told) {
        if (EXAMPLE.matcher(told).matches()) {
            example |= !told.isBlank();
            return;
        }
        venue = told;
        if (year == null) {
            year(told);
        }
    }

    private void year(String told) {
        Matcher found = YEAR.matcher(told);
        if (found.find()) {
            year = found.group();
        }
    }
}
