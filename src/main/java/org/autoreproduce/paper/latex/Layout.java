package org.autoreproduce.paper.latex;

/** Commands that part pages and columns, and with them paragraphs. */
final class Layout implements BodyCommands {
    private final Reading reading;

    Layout(Reading reading) {
        this.reading = reading;
    }

    @Override
    public boolean read(String name) {
        switch (name) {
            case "twocolumn", "onecolumn" -> reading.arguments().bracket().ifPresent(reading.from()::push);
            case "maketitle", "newpage", "clearpage", "vfill" -> reading.paragraph().flush();
            default -> {
                return false;
            }
        }
        return true;
    }
}
