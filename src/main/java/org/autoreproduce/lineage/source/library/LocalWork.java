package org.autoreproduce.lineage.source.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.autoreproduce.evidence.Hashes;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.lineage.source.TextReader;
import org.autoreproduce.lineage.source.code.Licences;
import org.autoreproduce.process.Cancellation;
import org.autoreproduce.study.Repository;
import org.autoreproduce.text.ProblemException;

/** Reads files and folders of this machine as one work: a PDF, a clone, a folder with both. */
public final class LocalWork {
    private final FolderTexts texts;
    private final Licences licences = new Licences();
    private final Hashes hashes = new Hashes();

    /** With what reads PDFs. */
    public LocalWork(TextReader reader) {
        this.texts = new FolderTexts(reader);
    }

    /**
     * All that lies at these places; of several a folder's files stand below its name.
     *
     * @param source who has them, as the user knows it
     * @throws ProblemException where one is not there or cannot be read
     */
    public FoundWork read(String source, String title, List<Path> places, Cancellation stop) {
        List<FoundWork.TextFile> files = new ArrayList<>();
        List<String> origins = new ArrayList<>();
        List<Repository> repositories = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                throw new ProblemException("lineage.local.gone", place);
            }
            String prefix = places.size() > 1 && Files.isDirectory(place) ? place.getFileName() + "/" : "";
            List<FoundWork.TextFile> own = texts.of(place, stop);
            own.forEach(file -> files.add(new FoundWork.TextFile(prefix + file.path(), file.text())));
            for (Path clone : folders(place)) {
                LocalGit git = new LocalGit(clone);
                origins.addAll(git.origins());
                boolean copied = !prefix.isEmpty() && clone.equals(place)
                        && own.stream().anyMatch(FoundWork.TextFile::isCode);
                if (copied || Files.isDirectory(clone.resolve(".git"), LinkOption.NOFOLLOW_LINKS)) {
                    String within = place.relativize(clone).toString().replace('\\', '/');
                    repositories.add(git.repository((prefix + within).replaceFirst("/$", ""),
                            licences.of(below(own, within)).orElse(null)));
                }
            }
        }
        files.sort(Comparator.comparing(FoundWork.TextFile::path));
        String all = files.stream().map(file -> file.path() + '\0' + file.text() + '\0').collect(Collectors.joining());
        return new FoundWork(source, title, hashes.of(all), files, origins, repositories);
    }

    private static List<FoundWork.TextFile> below(List<FoundWork.TextFile> files, String folder) {
        String start = folder.isEmpty() ? "" : folder + "/";
        return files.stream().filter(file -> file.path().startsWith(start))
                .map(file -> new FoundWork.TextFile(file.path().substring(start.length()), file.text())).toList();
    }

    /** The folder itself and those in it. */
    private static List<Path> folders(Path place) {
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> children = Files.list(place)) {
            return Stream.concat(Stream.of(place),
                    children.filter(child -> Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)).sorted()).toList();
        } catch (IOException e) {
            return List.of(place);
        }
    }
}
