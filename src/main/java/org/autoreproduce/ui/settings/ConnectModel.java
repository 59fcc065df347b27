package org.autoreproduce.ui.settings;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.llm.discover.LocalServer;
import org.autoreproduce.project.Settings;
import org.jspecify.annotations.Nullable;

/** What the sheet *Connect a model* holds. */
public final class ConnectModel {
    private final AgentModel main = new AgentModel();
    private final AgentModel code = new AgentModel();
    private final BooleanProperty differs = new SimpleBooleanProperty();
    private final BooleanProperty looking = new SimpleBooleanProperty();
    private final BooleanProperty saving = new SimpleBooleanProperty();
    private final ObservableList<LocalServer> found = FXCollections.observableArrayList();

    /** Filled with what holds now; null where nothing does. */
    public ConnectModel(Settings.@Nullable Models now) {
        if (now != null) {
            main.show(now.research());
            code.show(now.code());
            differs.set(!now.research().equals(now.code()));
        }
    }

    /** Who answers both agents, or the research agent where they differ. */
    public AgentModel main() {
        return main;
    }

    /** Who answers the code agent where they differ. */
    public AgentModel code() {
        return code;
    }

    /** Whether the code agent has a model of its own. */
    public BooleanProperty differsProperty() {
        return differs;
    }

    /** Whether servers on this machine are being looked for. */
    public BooleanProperty lookingProperty() {
        return looking;
    }

    /** Whether the keys are being put away. */
    public BooleanProperty savingProperty() {
        return saving;
    }

    /** Servers on this machine. */
    public ObservableList<LocalServer> found() {
        return found;
    }

    /** What is chosen; empty as long as something is missing or wrong. */
    public Optional<ModelsChoice> choice() {
        Optional<Settings.Model> first = main.setting().filter(Settings.Model::complete);
        Optional<Settings.Model> second = differs.get()
                ? code.setting().filter(Settings.Model::complete)
                : first;
        return first.flatMap(research -> second.map(other -> new ModelsChoice(research, other)));
    }
}
