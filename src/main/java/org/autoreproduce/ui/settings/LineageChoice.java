package org.autoreproduce.ui.settings;

import java.nio.file.Path;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.autoreproduce.project.Settings;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Whether cited works are looked at, how many, and where they are looked for. */
public final class LineageChoice {
    private final BooleanProperty on;
    private final StringProperty works;
    private final ObjectProperty<@Nullable Path> library = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Path> bibtex = new SimpleObjectProperty<>();
    private final BooleanProperty zotero;
    private final BooleanProperty web;

    /** With what holds so far. */
    public LineageChoice(Settings.Lineage now) {
        on = new SimpleBooleanProperty(now.on());
        works = new SimpleStringProperty(Integer.toString(now.k()));
        zotero = new SimpleBooleanProperty(now.zotero());
        web = new SimpleBooleanProperty(now.web());
        library.set(now.library() == null ? null : Path.of(now.library()));
        bibtex.set(now.bibtex() == null ? null : Path.of(now.bibtex()));
    }

    /** The one switch: without it no cited work is looked at. */
    public BooleanProperty onProperty() {
        return on;
    }

    /** How many works at most. */
    public StringProperty worksProperty() {
        return works;
    }

    /** A folder of works; null for none. */
    public ObjectProperty<@Nullable Path> libraryProperty() {
        return library;
    }

    /** A BibTeX file; null for none. */
    public ObjectProperty<@Nullable Path> bibtexProperty() {
        return bibtex;
    }

    /** Whether Zotero is asked. */
    public BooleanProperty zoteroProperty() {
        return zotero;
    }

    /** Whether services on the web are asked. */
    public BooleanProperty webProperty() {
        return web;
    }

    /** Why it does not make sense; empty where it does. */
    public Optional<Sentence> fault() {
        return !on.get() || works.get().matches("[1-9]|1[0-9]")
                ? Optional.empty()
                : Optional.of(Sentence.of("ui.begin.bad-works"));
    }

    /** As settings; while it makes no sense, with one work. */
    public Settings.Lineage settings() {
        boolean number = works.get().matches("[1-9][0-9]?");
        Path folder = library.get();
        Path file = bibtex.get();
        return new Settings.Lineage(on.get(), number ? Integer.parseInt(works.get()) : 1,
                folder == null ? null : folder.toString(), false, file == null ? null : file.toString(), zotero.get(),
                web.get());
    }
}
