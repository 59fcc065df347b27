package org.autoreproduce.ui.settings;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.autoreproduce.paper.Document;
import org.autoreproduce.paper.Table;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.Words;

/** What is written on the sheet of a new reproduction, and whether it makes sense. */
public final class ReproductionModel {
    private static final int SHORT = 90;

    private final ObservableList<Table> tables = FXCollections.observableArrayList();
    private final StringProperty instruction = new SimpleStringProperty("");
    private final ObservableList<Path> data = FXCollections.observableArrayList();
    private final ObjectProperty<Path> folder;
    private final LineageChoice lineage = new LineageChoice(Settings.defaults().lineage());
    private final StringProperty python = new SimpleStringProperty("");
    private final StringProperty device = new SimpleStringProperty("cpu");
    private final StringProperty seeds = new SimpleStringProperty();
    private final StringProperty tokens = new SimpleStringProperty();
    private final StringProperty dollars = new SimpleStringProperty("");

    /** With what is usual, and an instruction proposed from the paper's tables. */
    public ReproductionModel(Document paper, Path folder) {
        this.folder = new SimpleObjectProperty<>(folder);
        Settings usual = Settings.defaults();
        seeds.set(Integer.toString(usual.seeds().size()));
        tokens.set(Long.toString(usual.limits().tokens()));
        tables.setAll(paper.tables().stream().filter(table -> !table.label().isBlank()).toList());
        tables.stream().filter(ReproductionModel::tellsResults).findFirst()
                .or(() -> tables.stream().findFirst()).ifPresent(this::propose);
    }

    /** The paper's tables. */
    public ObservableList<Table> tables() {
        return tables;
    }

    /** What to reproduce. */
    public StringProperty instructionProperty() {
        return instruction;
    }

    /** Data files and folders. */
    public ObservableList<Path> data() {
        return data;
    }

    /** Where the project will lie. */
    public ObjectProperty<Path> folderProperty() {
        return folder;
    }

    /** Whether and where cited works are looked for. */
    public LineageChoice lineage() {
        return lineage;
    }

    /** The interpreter; empty lets the program choose. */
    public StringProperty pythonProperty() {
        return python;
    }

    /** What to compute on. */
    public StringProperty deviceProperty() {
        return device;
    }

    /** How many seeds. */
    public StringProperty seedsProperty() {
        return seeds;
    }

    /** The cap of tokens. */
    public StringProperty tokensProperty() {
        return tokens;
    }

    /** The cap of money; empty for none. */
    public StringProperty dollarsProperty() {
        return dollars;
    }

    /** Writes an instruction for a table in place of what stood there. */
    public void propose(Table table) {
        String caption = table.caption().strip();
        String cut = caption.length() > SHORT
                ? caption.substring(0, SHORT).replaceFirst("\\s+\\S*$", "") + "…"
                : caption;
        instruction.set(Words.of("ui.begin.proposal", table.label(), cut));
    }

    /** Why it does not make sense; empty where it does. */
    public Optional<Sentence> fault() {
        if (instruction.get().isBlank()) {
            return Optional.of(Sentence.of("ui.begin.no-instruction"));
        } else if (Files.exists(folder.get().resolve("project.json"))) {
            return Optional.of(Sentence.of("project.exists", folder.get()));
        } else if (lineage.fault().isPresent()) {
            return lineage.fault();
        } else if (!seeds.get().matches("[1-9][0-9]?")) {
            return Optional.of(Sentence.of("ui.begin.bad-seeds"));
        } else if (!tokens.get().matches("[1-9][0-9]{3,11}")) {
            return Optional.of(Sentence.of("ui.begin.bad-tokens"));
        } else if (!dollars.get().isBlank() && !dollars.get().strip().matches("[0-9]{1,6}(\\.[0-9]{1,2})?")) {
            return Optional.of(Sentence.of("ui.begin.bad-dollars"));
        }
        return Optional.empty();
    }

    /** Everything; none while something makes no sense. */
    public Optional<Reproduction> reproduction() {
        if (fault().isPresent()) {
            return Optional.empty();
        }
        String money = dollars.get().strip();
        return Optional.of(new Reproduction(instruction.get().strip(), List.copyOf(data), folder.get(),
                lineage.settings(), python.get().isBlank() ? null : python.get().strip(), device.get(),
                Integer.parseInt(seeds.get()), Long.parseLong(tokens.get()),
                money.isEmpty() ? null : new BigDecimal(money)));
    }

    /** A first guess that the user corrects: the caption speaks of results, and the table holds numbers. */
    private static boolean tellsResults(Table table) {
        return table.caption()
                .matches("(?is).*\\b(results?|performance|comparison|accuracy|error|scores?|auc|f1)\\b.*");
    }
}
