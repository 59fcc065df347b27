package org.autoreproduce.paper.latex;

import java.util.Optional;

/** The commands that write a list of references, or tell what it is made of. */
final class ReferenceCommands implements BodyCommands {
    private final Reading reading;
    private final References references;

    ReferenceCommands(Reading reading) {
        this.reading = reading;
        references = reading.references();
    }

    @Override
    public boolean read(String name) {
        Arguments arguments = reading.arguments();
        switch (name) {
            case "bibitem" -> {
                if (!references.within()) {
                    // what the list's style defines before its first entry is no text
                    reading.paragraph().ink().take();
                }
                references.item(arguments.bracket().map(reading.inline()::text).orElse(null),
                        Expander.text(arguments.group()));
            }
            case "newblock" -> reading.paragraph().ink().add(References.BLOCK);
            case "bibliographystyle" -> references.style(Expander.text(arguments.group()));
            case "addbibresource" -> {
                arguments.bracket();
                references.database(Expander.text(arguments.group()));
            }
            case "bibliography" -> {
                references.database(Expander.text(arguments.group()));
                list();
            }
            case "printbibliography", "bibliographyprint" -> {
                arguments.bracket();
                list();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void list() {
        reading.paragraph().flush();
        Optional<String> bbl = reading.from().inputs().bbl();
        if (references.began()) {
            return;
        }
        if (bbl.isPresent() && !Bibliography.biber(bbl.get())) {
            reading.from().push(new Lexer(bbl.get(), false));
        } else {
            references.fromFiles(bbl.orElse(null));
        }
    }
}
