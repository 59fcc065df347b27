package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Optional;

/** Items of lists, with their marks or numbers. */
final class Items implements BodyCommands {
    private final Reading reading;

    Items(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean read(String name) {
        if (!name.equals("item")) {
            return false;
        }
        Optional<List<Token>> own = reading.arguments().bracket();
        reading.paragraph().flush();
        reading.paragraph().item(own.map(reading.inline()::text).or(this::number).orElse("•"));
        return true;
    }

    /** The next number of a list that has such. */
    private Optional<String> number() {
        return reading.scopes().list().filter(list -> list.name.contains("enum")).map(list -> {
            list.items++;
            String number = reading.scopes().lists() > 1
                    ? "(" + Numbering.small(list.items) + ")"
                    : list.items + ".";
            reading.numbering().at("Item", number.replaceAll("[().]", ""));
            return number;
        });
    }
}
