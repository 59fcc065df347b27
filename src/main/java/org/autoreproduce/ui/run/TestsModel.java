package org.autoreproduce.ui.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyListProperty;
import javafx.beans.property.ReadOnlyListWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import org.autoreproduce.code.test.Standing;
import org.autoreproduce.code.test.TestOutcome;
import org.autoreproduce.pipeline.ChecksFile;
import org.autoreproduce.pipeline.StageName;
import org.autoreproduce.ui.kit.Words;

/** The unit tests by stage, as far as they are wanted. Needs no toolkit. */
final class TestsModel {
    private final ReadOnlyListWrapper<TestRow> rows = new ReadOnlyListWrapper<>(FXCollections.observableArrayList());
    private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper();
    private final ObjectProperty<Filter> filter = new SimpleObjectProperty<>(Filter.ALL);
    private Map<StageName, ChecksFile> checks = Map.of();

    /** Which tests are shown. */
    enum Filter {
        ALL, FAILED, UNCOUNTED;

        boolean shows(ChecksFile.Test test) {
            return switch (this) {
                case ALL -> true;
                case FAILED -> test.outcome() != TestOutcome.PASSED;
                case UNCOUNTED -> test.standing() != Standing.COUNTED;
            };
        }
    }

    TestsModel() {
        filter.subscribe(_ -> fill());
    }

    /** Headings, each with its tests and what was changed in them. */
    ReadOnlyListProperty<TestRow> rows() {
        return rows.getReadOnlyProperty();
    }

    /** As "Tests 14 ✓ 1 ✗". */
    ReadOnlyStringProperty titleProperty() {
        return title.getReadOnlyProperty();
    }

    ObjectProperty<Filter> filterProperty() {
        return filter;
    }

    void show(Map<StageName, ChecksFile> now) {
        checks = new TreeMap<>(now);
        fill();
    }

    /** Whether there are tests at all, shown or not. */
    boolean any() {
        return checks.values().stream().anyMatch(file -> !file.tests().isEmpty());
    }

    private void fill() {
        List<TestRow> all = new ArrayList<>();
        int passed = 0;
        int other = 0;
        for (Map.Entry<StageName, ChecksFile> entry : checks.entrySet()) {
            ChecksFile file = entry.getValue();
            int good = (int) file.tests().stream().filter(test -> test.outcome() == TestOutcome.PASSED).count();
            passed += good;
            other += file.tests().size() - good;
            List<TestRow> own = rows(entry.getKey(), file);
            if (!own.isEmpty()) {
                all.add(new TestRow.Heading(entry.getKey(), good, file.tests().size() - good));
                all.addAll(own);
            }
        }
        rows.setAll(all);
        title.set(passed + other == 0
                ? Words.of("ui.drawer.tests")
                : other == 0 ? Words.of("ui.tests.title", passed) : Words.of("ui.tests.title-bad", passed, other));
    }

    private List<TestRow> rows(StageName stage, ChecksFile file) {
        List<TestRow> own = new ArrayList<>();
        file.tests().stream().filter(filter.get()::shows).forEach(test -> own.add(new TestRow.Case(stage, test)));
        if (filter.get() == Filter.ALL) {
            file.edits().forEach(edit -> own.add(new TestRow.Edit(stage, edit)));
        }
        return own;
    }
}
