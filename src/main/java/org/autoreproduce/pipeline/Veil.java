package org.autoreproduce.pipeline;

import java.util.Optional;
import java.util.function.UnaryOperator;
import org.autoreproduce.paper.Document;
import org.autoreproduce.project.Artefacts;

/** Hides the paper's results in what the user says, as soon as they are known to be results. */
public final class Veil implements UnaryOperator<String> {
    private final Artefacts artefacts;

    /** Over the claims of this project. */
    public Veil(Artefacts artefacts) {
        this.artefacts = artefacts;
    }

    @Override
    public String apply(String words) {
        Optional<Document> document = new ReadPaper(artefacts).document();
        Optional<Claims> claims = artefacts.load(Artefact.CLAIMS, Claims.class);
        Optional<Scope> scope = artefacts.load(Artefact.SCOPE, Scope.class);
        return document.isEmpty() || claims.isEmpty() || scope.isEmpty()
                ? words
                : Sight.of(document.get(), claims.get().claims(), scope.get()).mask().words(words);
    }
}
