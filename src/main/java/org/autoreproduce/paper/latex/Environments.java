package org.autoreproduce.paper.latex;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.autoreproduce.paper.BlockKind;
import org.jspecify.annotations.Nullable;

/** Where environments begin and end, and who reads what stands in them. */
final class Environments implements BodyCommands {
    private static final Pattern TABULAR = Pattern
            .compile("tabular[*xy]?|longtable|longtabu|tabu|supertabular|xtabular|NiceTabular|tabulary");
    private static final Pattern MATH = Pattern.compile(
            "(?:equation|align|gather|multline|eqnarray|flalign|alignat|displaymath|math|dmath|IEEEeqnarray)\\*?");
    private static final String INNER = "minipage|center|small|footnotesize|subequations";

    private final Reading reading;
    private final Displays displays;
    private final Tables tables;
    private final Code code;

    Environments(Reading reading, Displays displays, Tables tables, Code code) {
        this.reading = reading;
        this.displays = displays;
        this.tables = tables;
        this.code = code;
    }

    @Override
    public boolean read(String name) {
        switch (name) {
            case "begin" -> begin(Expander.text(reading.arguments().group()));
            case "end" -> end(Expander.text(reading.arguments().group()));
            default -> {
                return false;
            }
        }
        return true;
    }

    private void begin(String name) {
        Expander from = reading.from();
        Definitions.Environment own = from.definitions().environment(name);
        Definitions.Theorem theorem = from.definitions().theorem(name);
        if (Drawing.raw(name)) {
            code.verbatim(name);
        } else if (own != null) {
            open(name, own.end());
            List<Token> body = own.begin().with(reading.arguments().of(own.begin()));
            from.limits().expansion(body.size());
            from.push(body);
        } else if (Drawing.is(name)) {
            from.body(name);
        } else if (TABULAR.matcher(name).matches()) {
            tables.table(name);
        } else if (MATH.matcher(name).matches()) {
            displays.formula(name, from.body(name));
        } else if (theorem != null) {
            theorem(name, theorem);
        } else {
            environment(name);
        }
    }

    private void open(String name, @Nullable List<Token> end) {
        reading.scopes().open(new Scopes.Scope(name, reading.numbering().current(), reading.parts().size(), end));
    }

    private void theorem(String name, Definitions.Theorem theorem) {
        reading.paragraph().flush();
        open(name, null);
        String words = reading.inline().text(theorem.name());
        String note = reading.arguments().bracket().map(reading.inline()::text).map(text -> " (" + text + ")")
                .orElse("");
        String counter = theorem.counter();
        String number = counter == null ? "" : " " + reading.numbering().step("theorem " + counter, words);
        reading.paragraph().ink().add(words + number + note + ". ");
    }

    private void environment(String name) {
        Scopes scopes = reading.scopes();
        boolean parts = Captions.FLOAT.matcher(name).matches() || scopes.list().isEmpty() && !name.matches(INNER);
        if (!name.equals("document") && (parts || name.matches("itemize|enumerate|description"))) {
            reading.paragraph().flush();
        }
        reading.inline().given(reading.inline().vocabulary().environment(name));
        open(name, null);
        begun(name);
    }

    private void begun(String name) {
        switch (name) {
            case "document" -> reading.paragraph().begin();
            case "abstract", "abstract*" -> {
                reading.paragraph().flush();
                reading.parts().heading(1, "", "Abstract");
                reading.paragraph().kind(BlockKind.ABSTRACT);
            }
            case "thebibliography" -> {
                reading.paragraph().flush();
                reading.references().begin();
            }
            case "algorithm", "algorithm*", "algorithm2e", "algorithmic", "algorithmicx" -> code.algorithm(name);
            case "appendices", "appendix" -> reading.numbering().appendix();
            case "acks", "ack", "acknowledgments", "acknowledgements", "acknowledgement" ->
                reading.parts().heading(1, "", "Acknowledgments");
            case "keywords", "IEEEkeywords" -> reading.paragraph().ink().add("Keywords: ");
            case "proof" -> reading.paragraph().ink().add("Proof. ");
            default -> {
                // means nothing to a reader
            }
        }
    }

    private void end(String name) {
        Optional<Scopes.Scope> closed = reading.scopes().close(name);
        if (closed.isEmpty()) {
            return;
        }
        Scopes.Scope scope = closed.get();
        if (scope.end != null) {
            reading.from().push(scope.end);
            return;
        }
        if (!name.matches(INNER) || reading.scopes().list().isEmpty()) {
            reading.paragraph().flush();
        }
        if (name.startsWith("abstract")) {
            reading.paragraph().kind(BlockKind.PARAGRAPH);
        }
        if (name.equals("thebibliography")) {
            reading.references().end();
        }
        if (Captions.FLOAT.matcher(name).matches()) {
            reading.parts().captionTables(scope.since);
            reading.numbering().back(scope.before);
        }
    }
}
