package org.autoreproduce.ui.editor;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.autoreproduce.code.colour.Language;
import org.autoreproduce.text.Sentence;
import org.autoreproduce.ui.kit.DraftStore;
import org.jspecify.annotations.Nullable;

/**
 * A file that is open: what is on disk, what was typed, and what has become of both. Needs no toolkit; to be used on the
 * UI thread.
 */
public final class OpenFile {
    private final String path;
    private final boolean locked;
    private final int firstLine;
    private final BooleanProperty loaded = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper modified = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<@Nullable Notice> notice = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<@Nullable Sentence> unreadable = new SimpleObjectProperty<>();
    private Buffer buffer = new NoBuffer();
    private String disk = "";
    private @Nullable String sent;

    /** Where the text is edited. */
    interface Buffer {
        /** As it is now. */
        String text();

        /** Begins with a text, before which there is nothing to undo. */
        void start(String text);

        /** Puts another text in its place, with the caret and the scroll where they were; can be undone. */
        void replace(String text);

        /** The text as it is now is what is on disk. */
        void saved();
    }

    /**
     * A file that is not read yet.
     *
     * @param path      relative to the project, with forward slashes
     * @param locked    cannot be edited
     * @param firstLine number of its first line: of a snippet not 1
     */
    OpenFile(String path, boolean locked, int firstLine) {
        this.path = path;
        this.locked = locked;
        this.firstLine = firstLine;
    }

    /** Relative to the project, with forward slashes. */
    public String path() {
        return path;
    }

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** By its name. */
    public Language language() {
        return Language.of(path.replaceFirst("#.*", ""));
    }

    /** Whether it cannot be edited, whatever else may be. */
    public boolean locked() {
        return locked;
    }

    /** The number of its first line. */
    public int firstLine() {
        return firstLine;
    }

    /** Whether the text is there. */
    BooleanProperty loadedProperty() {
        return loaded;
    }

    /** Whether there is text that is not saved. */
    public ReadOnlyBooleanProperty modifiedProperty() {
        return modified.getReadOnlyProperty();
    }

    /** What its tab tells; null where there is nothing to tell. */
    public ReadOnlyObjectProperty<@Nullable Notice> noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Why it cannot be shown; null where it can. */
    ObjectProperty<@Nullable Sentence> unreadableProperty() {
        return unreadable;
    }

    /** The text as it is now. */
    String text() {
        return buffer.text();
    }

    /** The text on disk, as far as is known. */
    String disk() {
        return disk;
    }

    /** Where it is edited from now on. */
    void attach(Buffer where) {
        buffer = where;
        buffer.start(disk);
    }

    /** The text was typed in; tells whether it is the saved one again. */
    void typed(boolean atSavePoint) {
        modified.set(!atSavePoint);
    }

    /** The file was read for the first time; with text that had not been saved, where there was any. */
    void opened(String text, Optional<DraftStore.Draft> draft, String hash) {
        disk = text;
        buffer.start(text);
        modified.set(false);
        loaded.set(true);
        draft.filter(kept -> !kept.text().equals(text)).ifPresent(kept -> {
            buffer.replace(kept.text());
            modified.set(true);
            notice.set(kept.base().equals(hash) ? new Notice.Restored() : new Notice.Changed(text));
        });
    }

    /** The file was looked at again. */
    void found(String text) {
        if (!loaded.get()) {
            return;
        }
        boolean gone = notice.get() instanceof Notice.Gone;
        if (text.equals(sent)) {
            sent = null;
            accepted(text);
        } else if (text.equals(disk)) {
            if (gone) {
                notice.set(null);
            }
        } else if (!modified.get()) {
            disk = text;
            buffer.replace(text);
            settled();
        } else if (text.equals(buffer.text())) {
            disk = text;
            settled();
        } else {
            notice.set(new Notice.Changed(text));
        }
    }

    /** The file was looked for and is not there. */
    void missing() {
        if (loaded.get() && sent == null) {
            modified.set(true);
            notice.set(new Notice.Gone());
        }
    }

    /** Takes the text to be saved; it counts as saved once it is found on disk. */
    String send() {
        String text = buffer.text();
        sent = text;
        return text;
    }

    /** Whether a text was sent and has not arrived yet. */
    boolean sending() {
        return sent != null;
    }

    /** What was sent was refused. */
    void refused(String why) {
        sent = null;
        notice.set(new Notice.Refused(why));
    }

    /** Keeps what was typed; the other text on disk is known now and will be overwritten by the next save. */
    void keepMine() {
        if (notice.get() instanceof Notice.Changed(String theirs)) {
            disk = theirs;
        }
        notice.set(null);
    }

    /** Takes the text on disk; what was typed can be brought back by undoing. */
    void takeTheirs() {
        if (notice.get() instanceof Notice.Changed(String theirs)) {
            disk = theirs;
        }
        buffer.replace(disk);
        settled();
    }

    /** Puts another text in place of what was typed. */
    void rewrite(String text) {
        buffer.replace(text);
    }

    /** Tells something above the text, unless there is something to answer. */
    void tell(Sentence words) {
        if (notice.get() == null || notice.get() instanceof Notice.Told) {
            notice.set(new Notice.Told(words));
        }
    }

    /** What is told was read. */
    void dismiss() {
        notice.set(null);
    }

    private void accepted(String text) {
        disk = text;
        if (Objects.equals(buffer.text(), text)) {
            settled();
        } else {
            notice.set(null);
        }
    }

    private void settled() {
        buffer.saved();
        modified.set(false);
        notice.set(null);
    }

    /** Until there is a place to edit it. */
    private static final class NoBuffer implements Buffer {
        private String text = "";

        @Override
        public String text() {
            return text;
        }

        @Override
        public void start(String wanted) {
            text = wanted;
        }

        @Override
        public void replace(String wanted) {
            text = wanted;
        }

        @Override
        public void saved() {
            // nothing is typed here
        }
    }
}
