package org.autoreproduce.ui.shell;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.autoreproduce.json.Json;
import org.autoreproduce.project.AtomicFiles;
import org.autoreproduce.ui.kit.Theme;
import org.jspecify.annotations.Nullable;

/** How the window was left, kept in the user's own folder. What cannot be read is forgotten: it is worth no question. */
public final class WindowMemory {
    private static final int SCHEMA = 1;
    private static final int MOST = 50;

    private final Path file;
    private final Json json = new Json();
    private Kept kept;

    /** Reads what was kept in this file, which need not be there. */
    public WindowMemory(Path file) {
        this.file = file;
        this.kept = read();
    }

    /**
     * Where the window stood.
     *
     * @param x null where the system is to choose
     */
    public record Bounds(@Nullable Double x, @Nullable Double y, double width, double height, boolean maximized) {}

    /**
     * How a project's room was left.
     *
     * @param dividers of the columns, the middle and the rows, from 0 to 1
     * @param files    open in the editor, relative to the project
     * @param drawer   number of the drawer's tab, from 0
     */
    public record Room(List<Double> dividers, List<String> files, int drawer) {
        /** Copies the lists. */
        public Room {
            dividers = List.copyOf(dividers);
            files = List.copyOf(files);
        }
    }

    /** Where the window stood last. */
    public Bounds bounds() {
        return kept.bounds;
    }

    /** The theme that was chosen; null where the system's holds. */
    public @Nullable Theme theme() {
        return kept.theme;
    }

    /** How a project was left; null where it was never open. */
    public @Nullable Room room(String project) {
        return kept.rooms.get(project);
    }

    /** The user chose a theme. */
    public void theme(Theme chosen) {
        kept = new Kept(SCHEMA, kept.bounds, chosen, kept.rooms);
    }

    /** The window stands so. */
    public void bounds(Bounds now) {
        kept = new Kept(SCHEMA, now, kept.theme, kept.rooms);
    }

    /** A project is left so. */
    public void room(String project, Room now) {
        Map<String, Room> rooms = new LinkedHashMap<>(kept.rooms);
        rooms.remove(project);
        rooms.put(project, now);
        while (rooms.size() > MOST) {
            rooms.remove(rooms.keySet().iterator().next());
        }
        kept = new Kept(SCHEMA, kept.bounds, kept.theme, rooms);
    }

    /** Writes everything down; ProblemException where the disk refuses. Small, and done when the window closes. */
    public void save() {
        new AtomicFiles().write(file, json.write(kept).getBytes(StandardCharsets.UTF_8));
    }

    private Kept read() {
        Kept none = new Kept(SCHEMA, new Bounds(null, null, 1440, 900, false), null, Map.of());
        try {
            Kept found = Files.exists(file) ? json.read(Files.readString(file), Kept.class) : none;
            return found.schema == SCHEMA ? found : none;
        } catch (JsonProcessingException e) {
            return none;
        } catch (IOException e) {
            return none;
        }
    }

    private record Kept(int schema, Bounds bounds, @Nullable Theme theme, Map<String, Room> rooms) {
        Kept {
            rooms = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(rooms));
        }
    }
}
