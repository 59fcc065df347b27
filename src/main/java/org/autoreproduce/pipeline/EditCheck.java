package org.autoreproduce.pipeline;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.correction.Corrections;
import org.autoreproduce.paper.grobid.GrobidFile;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.ProjectFile;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.study.Assumptions;
import org.autoreproduce.study.Choices;
import org.autoreproduce.study.Expanded;
import org.autoreproduce.study.Lineage;
import org.autoreproduce.study.Questions;
import org.autoreproduce.study.Requirements;
import org.autoreproduce.text.ProblemException;

/** Keeps a person's slip out of the project: a record that its stage could not read, a program that Python does not parse. */
final class EditCheck {
    private static final String CODE = "code/";
    private static final Map<String, Class<?>> RECORDS = Map.ofEntries(
            Map.entry(ProjectFolder.PROJECT_FILE, ProjectFile.class), Map.entry(Artefact.DOCUMENT, Document.class),
            Map.entry(Artefact.CORRECTIONS, Corrections.class), Map.entry(Artefact.READING, Reading.class),
            Map.entry(Artefact.GROBID, GrobidFile.class),
            Map.entry(Artefact.SCOPE, Scope.class), Map.entry(Artefact.CLAIMS, Claims.class),
            Map.entry(Artefact.REQUIREMENTS, Requirements.class), Map.entry(Artefact.QUESTIONS, Questions.class),
            Map.entry(Artefact.LINEAGE, Lineage.class), Map.entry(Artefact.CHOICES, Choices.class),
            Map.entry(Artefact.EXPANDED, Expanded.class),
            Map.entry(Artefact.PLAN, PlanFile.class),
            Map.entry(Artefact.ASSUMPTIONS, Assumptions.class), Map.entry(Artefact.BINDINGS, Bindings.class),
            Map.entry(Artefact.PROPOSALS, Proposals.class));

    private final Artefacts artefacts;
    private final Function<SourceTree, List<SyntaxFault>> syntax;

    /**
     * @param syntax what the parsers say of a program's files; a ProblemException where there is no Python to ask, which
     *               refuses nothing
     */
    EditCheck(Artefacts artefacts, Function<SourceTree, List<SyntaxFault>> syntax) {
        this.artefacts = artefacts;
        this.syntax = syntax;
    }

    /** ProblemException with place and reason where a file with this text would be nonsense. */
    void check(String path, String text) {
        Class<?> type = RECORDS.get(path);
        if (type != null) {
            record(path, text, type);
        } else if (path.startsWith(CODE)) {
            program(path, text);
        }
    }

    private void record(String path, String text, Class<?> type) {
        try {
            artefacts.check(path, text, type);
        } catch (ProblemException e) {
            List<Object> told = e.sentence().arguments();
            throw switch (e.sentence().key()) {
                case "project.broken-at" ->
                    new ProblemException("pipeline.edit.broken", path, told.get(1), told.get(2), told.get(3));
                case "project.against-schema" ->
                    new ProblemException("pipeline.edit.schema", path, told.get(1), told.get(2));
                default -> new ProblemException("pipeline.edit.file", path, e.sentence().words());
            };
        }
    }

    private void program(String path, String text) {
        String own = path.substring(CODE.length());
        List<String> faults = SourceTree.faults(Map.of(own, text));
        if (!faults.isEmpty()) {
            throw new ProblemException("pipeline.edit.file", path, String.join(" ", faults));
        }
        faults(SourceTree.of(Map.of(own, text))).stream().findFirst().ifPresent(fault -> {
            throw new ProblemException("pipeline.edit.syntax", path, fault.line(), fault.message());
        });
    }

    private List<SyntaxFault> faults(SourceTree tree) {
        try {
            return syntax.apply(tree);
        } catch (ProblemException e) {
            // without a Python on this machine nobody can tell; the stage that runs the program will
            return List.of();
        }
    }
}
