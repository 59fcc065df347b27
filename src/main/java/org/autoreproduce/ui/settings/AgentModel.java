package org.autoreproduce.ui.settings;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.project.Provider;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.ProblemException;
import org.autoreproduce.text.Sentence;

/** The model of one agent as it is being filled in. */
public final class AgentModel {
    private final ObjectProperty<Provider> provider = new SimpleObjectProperty<>(Provider.OPENAI);
    private final StringProperty address = new SimpleStringProperty("");
    private final StringProperty id = new SimpleStringProperty("");
    private final StringProperty key = new SimpleStringProperty("");
    private final StringProperty keyNote = new SimpleStringProperty("");
    private final StringProperty listNote = new SimpleStringProperty("");
    private final ObservableList<String> offered = FXCollections.observableArrayList();
    private final ObjectProperty<TestState> test = new SimpleObjectProperty<>(new TestState.Untried());
    private final Map<Provider, Settings.Model> before = new EnumMap<>(Provider.class);

    /** Empty, for a server of OpenAI's protocol. */
    public AgentModel() {
        provider.addListener((_, old, now) -> switched(old, now));
        address.addListener((_, _, _) -> {
            changed();
            offered.clear();
            listNote.set("");
        });
        id.addListener((_, _, _) -> changed());
        key.addListener((_, _, _) -> changed());
    }

    /** Who is behind it; another one brings back what stood there for it, else its usual address. */
    public ObjectProperty<Provider> providerProperty() {
        return provider;
    }

    /** Its server, or the command. */
    public StringProperty addressProperty() {
        return address;
    }

    /** The model's id. */
    public StringProperty idProperty() {
        return id;
    }

    /** A key that was typed; empty for the one that is known, if any. */
    public StringProperty keyProperty() {
        return key;
    }

    /** Where the key is, or will be kept; in words. */
    public StringProperty keyNoteProperty() {
        return keyNote;
    }

    /** Why no ids are offered; empty where there is nothing to say. */
    public StringProperty listNoteProperty() {
        return listNote;
    }

    /** Ids that the server has. */
    public ObservableList<String> offered() {
        return offered;
    }

    /** How far its test is. */
    public ObjectProperty<TestState> testProperty() {
        return test;
    }

    /** Whether all is given that is needed to ask it, and can be kept. */
    public ObservableValue<Boolean> completeProperty() {
        return javafx.beans.binding.Bindings.createObjectBinding(() -> setting().filter(Settings.Model::complete)
                .isPresent(), provider, address, id);
    }

    /** As a setting; empty where it cannot be one, as {@link #fault()} says. */
    public Optional<Settings.Model> setting() {
        try {
            return Optional.of(made());
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with what stands there; none while it is only not complete. */
    public Optional<Sentence> fault() {
        try {
            made();
            return Optional.empty();
        } catch (ProblemException e) {
            return Optional.of(e.sentence());
        }
    }

    /** Puts a setting there. */
    public void show(Settings.Model model) {
        provider.set(model.provider());
        address.set(model.address());
        id.set(model.id());
    }

    private Settings.Model made() {
        boolean places = provider.get() != Provider.HAND;
        return new Settings.Model(provider.get(), places ? address.get().strip() : "", id.get().strip());
    }

    private void switched(Provider old, Provider now) {
        before.put(old, quiet(old));
        Settings.Model last = before.getOrDefault(now, new Settings.Model(now, now.usualAddress(), ""));
        address.set(last.address());
        id.set(last.id());
        key.set("");
        changed();
    }

    /** What cannot be kept is not brought back either. */
    private Settings.Model quiet(Provider old) {
        try {
            return new Settings.Model(old, address.get(), id.get());
        } catch (ProblemException e) {
            return new Settings.Model(old, old.usualAddress(), "");
        }
    }

    /** A test of something else says nothing. */
    private void changed() {
        test.set(new TestState.Untried());
    }
}
