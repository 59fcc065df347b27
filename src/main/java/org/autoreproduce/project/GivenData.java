package org.autoreproduce.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.text.ProblemException;

/**
 * Takes up data that the user gives, and refuses at once what could not be shown to a program later: a name that cannot be
 * mounted, two of one name, and what would show the program the project or the paper.
 */
public final class GivenData {
    private static final String NAME = "[\\p{L}\\p{N}_][\\p{L}\\p{N}_.,()+= -]{0,99}";

    private final Path project;
    private final Path paper;

    /**
     * Data of a project.
     *
     * @param project its folder, there already or not
     * @param paper   the paper's PDF, which tells the results
     */
    public GivenData(Path project, Path paper) {
        this.project = real(project);
        this.paper = real(paper);
    }

    /** Data given together; ProblemException where one is refused. */
    public List<ProjectFile.Data> of(List<Path> given) {
        List<ProjectFile.Data> all = List.of();
        for (Path one : given) {
            String name = name(one);
            if (all.stream().anyMatch(known -> known.name().equals(name))) {
                throw new ProblemException("project.data-twice", name, one);
            }
            all = with(all, one);
        }
        return all;
    }

    /**
     * The data with one more, or with one at another place: of two with the same name the newer counts. ProblemException
     * where it is refused.
     */
    public List<ProjectFile.Data> with(List<ProjectFile.Data> before, Path given) {
        Path place = given.toAbsolutePath().normalize();
        String name = name(place);
        if (!name.matches(NAME)) {
            throw new ProblemException("project.data-name", place);
        }
        List<ProjectFile.Data> all = new ArrayList<>(before);
        all.removeIf(known -> known.name().equals(name));
        if (Files.exists(place)) {
            Path real = real(place);
            if (project.startsWith(real) || real.startsWith(project)) {
                throw new ProblemException("project.data-holds-project", place, project);
            }
            if (paper.startsWith(real)) {
                throw new ProblemException("project.data-holds-paper", place, paper);
            }
        }
        all.add(new ProjectFile.Data(name, place.toString(), new DataHash().of(place, new Cancellation()).sha256()));
        return List.copyOf(all);
    }

    private static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }

    /** With links followed as far as the path is there. */
    private static Path real(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        for (Path there = whole; there != null; there = there.getParent()) {
            try {
                return there.toRealPath().resolve(there.relativize(whole)).normalize();
            } catch (IOException e) {
                // not there yet: what lies above it may be
                continue;
            }
        }
        return whole;
    }
}
