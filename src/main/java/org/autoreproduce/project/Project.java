package org.autoreproduce.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.autoreproduce.text.ProblemException;

/**
 * A project that is open for writing: its folder with the session lock, and everything that is kept in it. Several may
 * be open in one program, each in another folder. Looking at a project needs none of this: {@link ProjectFolder#at},
 * {@link Artefacts} and {@link JournalReader} do.
 */
public final class Project implements AutoCloseable {
    private static final Set<String> BEGUN = Set.of(ProjectFolder.PRIVATE, ".git", ".gitignore", "paper");

    private final ProjectFolder folder;
    private final SessionLock lock;
    private final Artefacts artefacts;
    private final History history;
    private final Journal journal;
    private final IdLedger ids;
    private ProjectFile file;

    private Project(ProjectFolder folder, SessionLock lock, Artefacts artefacts, ProjectFile file,
            InstantSource clock) {
        this.folder = folder;
        this.lock = lock;
        this.artefacts = artefacts;
        this.file = file;
        ids = new IdLedger(artefacts);
        history = History.open(folder, clock);
        try {
            journal = Journal.open(folder, clock);
        } catch (RuntimeException e) {
            history.close();
            throw e;
        }
    }

    /**
     * Makes a project: the paper is copied, project.json written, both put under history. One whose making was cut off
     * is begun again.
     *
     * @param folder missing, or empty
     * @param file   what project.json shall say
     * @param paper  the PDF
     * @return open for writing; ProblemException where the folder holds something else, or the disk refuses
     */
    public static Project create(Path folder, ProjectFile file, Path paper, InstantSource clock) {
        return create(folder, file, (files, place) -> files.copy(paper, place.resolve(ProjectFolder.PAPER_FILE)),
                clock);
    }

    /**
     * The same of a paper that was given as source.
     *
     * @param pdf    what it was set as
     * @param source its files, by relative path with forward slashes
     */
    public static Project create(Path folder, ProjectFile file, byte[] pdf, SortedMap<String, byte[]> source,
            InstantSource clock) {
        return create(folder, file, (files, place) -> {
            source.forEach((name, content) -> files
                    .write(place.resolve(ProjectFolder.SOURCE_FOLDER + "/" + name), content));
            files.write(place.resolve(ProjectFolder.PAPER_FILE), pdf);
        }, clock);
    }

    private static Project create(Path folder, ProjectFile file, Paper paper, InstantSource clock) {
        ProjectFolder place = room(folder);
        return locked(place, clock, lock -> {
            mayBegin(place);
            AtomicFiles files = new AtomicFiles();
            files.removeLeftOvers(place.root());
            paper.into(files, place);
            History.open(place, clock).close();
            Artefacts artefacts = new Artefacts(place, Migrations.all());
            ignore(place);
            artefacts.save(ProjectFolder.PROJECT_FILE, file);
            Project project = new Project(place, lock, artefacts, file, clock);
            project.history.commit("Project made");
            return project;
        });
    }

    /**
     * Opens a project for writing and clears away what a killed session left.
     *
     * @return ProblemException where there is none, it is newer or broken, or somebody else has it open; it is untouched
     *         then
     */
    public static Project open(Path folder, InstantSource clock) {
        ProjectFolder place = ProjectFolder.at(folder);
        file(place);
        return locked(place, clock, lock -> {
            ProjectFile file = file(place);
            new AtomicFiles().removeLeftOvers(place.root());
            ignore(place);
            return new Project(place, lock, new Artefacts(place, Migrations.all()), file, clock);
        });
    }

    /** What project.json says, read without opening the project; ProblemException where it is newer or broken. */
    public static ProjectFile file(ProjectFolder folder) {
        return new Artefacts(folder, Migrations.all()).load(ProjectFolder.PROJECT_FILE, ProjectFile.class)
                .orElseThrow(() -> new ProblemException("project.not-ours", folder));
    }

    /** Where it lies. */
    public ProjectFolder folder() {
        return folder;
    }

    /** Its files. */
    public Artefacts artefacts() {
        return artefacts;
    }

    /** Its past. */
    public History history() {
        return history;
    }

    /** Its events. */
    public Journal journal() {
        return journal;
    }

    /** Its ids. */
    public IdLedger ids() {
        return ids;
    }

    /** What project.json says. */
    public synchronized ProjectFile file() {
        return file;
    }

    /** Writes project.json anew; committing it is the caller's. */
    public synchronized void save(ProjectFile changed) {
        artefacts.save(ProjectFolder.PROJECT_FILE, changed);
        file = changed;
    }

    /** Closes everything and lets others in. */
    @Override
    public void close() {
        try (lock; history; journal) {
            // the journal first, the lock last, each even where another fails
        }
    }

    private static ProjectFolder room(Path folder) {
        if (Files.exists(folder.resolve(ProjectFolder.PROJECT_FILE))) {
            throw new ProblemException("project.exists", folder);
        }
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw DiskProblem.of(e, folder);
        }
        ProjectFolder place = new ProjectFolder(folder);
        mayBegin(place);
        return place;
    }

    private static void mayBegin(ProjectFolder place) {
        try (Stream<Path> files = Files.list(place.root())) {
            List<String> names = files.map(file -> file.getFileName().toString()).toList();
            if (names.contains(ProjectFolder.PROJECT_FILE)) {
                throw new ProblemException("project.exists", place);
            }
            boolean begun = names.contains(ProjectFolder.PRIVATE)
                    && names.stream().allMatch(name -> BEGUN.contains(name) || name.endsWith(AtomicFiles.PART));
            if (!names.isEmpty() && !begun) {
                throw new ProblemException("project.not-empty", place);
            }
        } catch (IOException e) {
            throw DiskProblem.of(e, place.root());
        }
    }

    /** The user may have added to it: one that is there stays. */
    private static void ignore(ProjectFolder place) {
        Path file = place.resolve(".gitignore");
        if (!Files.exists(file)) {
            new AtomicFiles().write(file, Tracking.IGNORE_TEXT.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Project locked(ProjectFolder place, InstantSource clock, Opening opening) {
        SessionLock lock = SessionLock.take(place, clock);
        try {
            return opening.with(lock);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Puts the paper's files into a new project. */
    @FunctionalInterface
    private interface Paper {
        void into(AtomicFiles files, ProjectFolder place);
    }

    @FunctionalInterface
    private interface Opening {
        Project with(SessionLock lock);
    }
}
