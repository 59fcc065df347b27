package org.autoreproduce.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.autoreproduce.code.syntax.SyntaxCheck;
import org.autoreproduce.code.syntax.SyntaxFault;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.project.Artefacts;
import org.autoreproduce.project.Migrations;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.text.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditCheckTest {
    @TempDir
    private Path folder;
    private EditCheck check;

    @BeforeEach
    void project() throws IOException {
        Files.writeString(folder.resolve(ProjectFolder.PROJECT_FILE), "{}");
        SyntaxCheck syntax = new SyntaxCheck((tree, _) -> tree.files().keySet().stream()
                .filter(path -> path.endsWith("bad.py")).map(path -> new SyntaxFault(path, 7, "invalid syntax"))
                .toList());
        check = new EditCheck(new Artefacts(ProjectFolder.at(folder), Migrations.none()),
                tree -> syntax.check(tree, new Cancellation()));
    }

    @Test
    void aRecordThatIsNoJsonIsRefusedWithItsPlace() {
        assertThat(refused(Artefact.QUESTIONS, "{\n  \"schema\": 1,\n  questions: []}")).startsWith(
                "review/questions.json was not saved: it is no JSON at line 3, column ");
    }

    @Test
    void aRecordThatItsStageCouldNotReadIsRefusedWithThePlaceInIt() {
        assertThat(refused(Artefact.QUESTIONS, "{\"schema\": 1, \"questions\": [{\"id\": 7}]}"))
                .startsWith("review/questions.json was not saved: at /questions/0");
    }

    @Test
    void aProgramThatDoesNotParseIsRefusedWithItsLine() {
        assertThat(refused("code/bad.py", "def"))
                .isEqualTo("code/bad.py was not saved: line 7: invalid syntax. Mend it there and save again.");
        assertThat(refused("code/config.yaml", "a: [1\nb: 2\n")).startsWith("code/config.yaml was not saved: line ");
    }

    @Test
    void whatIsSoundAndWhatNobodyReadsIsTaken() {
        assertThatCode(() -> {
            check.check(Artefact.QUESTIONS, "{\"schema\": 1, \"questions\": []}");
            check.check("code/main.py", "print(1)\n");
            check.check("notes/mine.json", "{");
        }).doesNotThrowAnyException();
    }

    @Test
    void withoutAPythonNothingIsRefused() {
        EditCheck blind = new EditCheck(new Artefacts(ProjectFolder.at(folder), Migrations.none()), _ -> {
            throw new ProblemException("code.syntax.python");
        });

        assertThatCode(() -> blind.check("code/bad.py", "def")).doesNotThrowAnyException();
    }

    private String refused(String path, String text) {
        return catchThrowableOfType(ProblemException.class, () -> check.check(path, text)).sentence()
                .words();
    }
}
