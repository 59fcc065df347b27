package org.autoreproduce.ui.verdict;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.autoreproduce.evidence.Anchor;
import org.autoreproduce.evidence.Id;
import org.autoreproduce.study.Area;
import org.autoreproduce.study.Requirement;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A requirement that the user makes of a passage. Needs no toolkit. */
final class RequirementDraft {
    private final Anchor.Passage where;
    private final StringProperty statement;
    private final ObjectProperty<Area> area = new SimpleObjectProperty<>(Area.METHOD);
    private final BooleanProperty testable = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<@Nullable Sentence> problem = new ReadOnlyObjectWrapper<>();

    /** Says at first what the passage says. */
    RequirementDraft(Anchor.Passage where) {
        this.where = where;
        statement = new SimpleStringProperty(where.quote().replaceAll("\\s+", " ").strip());
    }

    Anchor.Passage where() {
        return where;
    }

    StringProperty statementProperty() {
        return statement;
    }

    ObjectProperty<Area> areaProperty() {
        return area;
    }

    /** Whether a unit test can show it. */
    BooleanProperty testableProperty() {
        return testable;
    }

    /** What is wrong with it; null before anybody asked, and where nothing is. */
    ReadOnlyObjectProperty<@Nullable Sentence> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    void failed(Sentence why) {
        problem.set(why);
    }

    /** The requirement; empty where it is none, with the problem set. */
    Optional<Requirement> read(List<Requirement> there, Id id) {
        String said = statement.get().replaceAll("\\s+", " ").strip();
        Optional<Requirement> same = there.stream().filter(other -> other.statement().equalsIgnoreCase(said))
                .findFirst();
        problem.set(said.isEmpty()
                ? Sentence.of("ui.requirement.lacks")
                : same.map(other -> Sentence.of("ui.requirement.twice", other.id())).orElse(null));
        return problem.get() == null
                ? Optional.of(new Requirement(id, area.get(), said, testable.get(), where))
                : Optional.empty();
    }
}
