package org.autoreproduce.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.autoreproduce.code.SourceTree;

/** Two versions of some files, and change by change what is to become of it. Needs no toolkit. */
public final class DiffModel {
    private final String title;
    private final List<FileDiff> files;
    private final List<DiffRow> rows = new ArrayList<>();
    private final ReadOnlyIntegerWrapper open = new ReadOnlyIntegerWrapper();

    private DiffModel(String title, List<FileDiff> files) {
        this.title = title;
        this.files = List.copyOf(files);
        files.forEach(file -> rows.addAll(DiffRow.of(file)));
        count();
    }

    /**
     * Compares files by path; those that are the same in both are left out.
     *
     * @param title what is compared, for people
     */
    public static DiffModel of(String title, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> paths = new TreeSet<>(before.keySet());
        paths.addAll(after.keySet());
        return new DiffModel(title, paths.stream().map(path -> FileDiff.of(path, before.get(path), after.get(path)))
                .flatMap(Optional::stream).toList());
    }

    /** Compares two programs, as an EDIT turn that is proposed with the program it is for, or two tries. */
    public static DiffModel of(String title, SourceTree before, SourceTree after) {
        return of(title, before.files(), after.files());
    }

    /** What is compared, for people. */
    public String title() {
        return title;
    }

    /** The files that differ, by path. */
    public List<FileDiff> files() {
        return files;
    }

    /** All changes in order. */
    public List<Hunk> hunks() {
        return files.stream().flatMap(file -> file.hunks().stream()).toList();
    }

    /** All rows to show. */
    public List<DiffRow> rows() {
        return List.copyOf(rows);
    }

    /** How many changes wait for a decision. */
    public ReadOnlyIntegerProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Decides about a change; OPEN takes a decision back. */
    public void decide(Hunk hunk, Hunk.Decision decision) {
        hunk.decide(decision);
        count();
    }

    /** Decides about all changes that wait. */
    public void decideRest(Hunk.Decision decision) {
        hunks().stream().filter(hunk -> hunk.decision() == Hunk.Decision.OPEN).forEach(hunk -> hunk.decide(decision));
        count();
    }

    /**
     * The texts of the files as decided; a change without a decision does not happen. A file of {@link #files()} that is
     * not among them is not to be there.
     */
    public SortedMap<String, String> result() {
        TreeMap<String, String> texts = new TreeMap<>();
        files.forEach(file -> file.result().ifPresent(text -> texts.put(file.path(), text)));
        return texts;
    }

    private void count() {
        open.set((int) hunks().stream().filter(hunk -> hunk.decision() == Hunk.Decision.OPEN).count());
    }
}
