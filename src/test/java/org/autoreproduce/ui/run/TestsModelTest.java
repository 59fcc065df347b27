package org.autoreproduce.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.autoreproduce.code.test.Standing;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.ui.run.TestsModel.Filter;
import org.junit.jupiter.api.Test;

/** Tests by stage, filtered and counted. */
class TestsModelTest {
    private final TestsModel model = new TestsModel();
    private final ChecksFile.Test good = test("T1", Standing.COUNTED, TestOutcome.PASSED);
    private final ChecksFile.Test red = test("T2", Standing.COUNTED, TestOutcome.FAILED);
    private final ChecksFile.Test weak = test("T3", Standing.PASSES_ON_STUBS, TestOutcome.PASSED);
    private final ChecksFile.Edit edit = new ChecksFile.Edit("tests/test_a.py", "the paper says so");

    private void show() {
        model.show(Map.of(StageName.METHOD, file(List.of(red, weak), List.of(edit)), StageName.DATA,
                file(List.of(good), List.of())));
    }

    @Test
    void theTitleCountsAndIsSilentWhereThereIsNothing() {
        assertThat(model.titleProperty().get()).isEqualTo("Tests");
        show();
        assertThat(model.titleProperty().get()).isEqualTo("Tests 2 ✓ 1 ✗");
        model.show(Map.of(StageName.DATA, file(List.of(good), List.of())));
        assertThat(model.titleProperty().get()).isEqualTo("Tests 1 ✓");
    }

    @Test
    void theyStandUnderTheirStagesWithTheReasonsOfEdits() {
        show();
        assertThat(model.rows()).containsExactly(new TestRow.Heading(StageName.DATA, 1, 0),
                new TestRow.Case(StageName.DATA, good), new TestRow.Heading(StageName.METHOD, 1, 1),
                new TestRow.Case(StageName.METHOD, red), new TestRow.Case(StageName.METHOD, weak),
                new TestRow.Edit(StageName.METHOD, edit));
    }

    @Test
    void aFilterLeavesOutTheRestAndStagesWithoutRows() {
        show();
        model.filterProperty().set(Filter.FAILED);
        assertThat(model.rows()).containsExactly(new TestRow.Heading(StageName.METHOD, 1, 1),
                new TestRow.Case(StageName.METHOD, red));
        model.filterProperty().set(Filter.UNCOUNTED);
        assertThat(model.rows()).last().isEqualTo(new TestRow.Case(StageName.METHOD, weak));
    }

    @Test
    void aTestIsFoundInItsFile() {
        TestPlace place = TestPlace.of("tests/test_a.py::TestX::test_b[1::2]").orElseThrow();
        assertThat(place).isEqualTo(new TestPlace("tests/test_a.py", "test_b"));
        assertThat(place.line(List.of("def test_bc():", "class TestX:", "    def test_b(self):"))).contains(3);
        assertThat(place.line(List.of("pass"))).isEmpty();
        assertThat(TestPlace.of("tests/test_a.py")).isEmpty();
    }

    private static ChecksFile file(List<ChecksFile.Test> tests, List<ChecksFile.Edit> edits) {
        return new ChecksFile(ChecksFile.SCHEMA, "", tests, edits, List.of());
    }

    private static ChecksFile.Test test(String id, Standing standing, TestOutcome outcome) {
        return new ChecksFile.Test(Id.of(id), "tests/test_a.py::" + id, List.of("R1"), standing, outcome);
    }
}
