package org.autoreproduce.pipeline.account;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.autoreproduce.code.SourceTree;
import org.autoreproduce.code.TreeDiff;
import org.autoreproduce.pipeline.CodeReader;
import org.autoreproduce.pipeline.StageStatus;
import org.autoreproduce.project.ProjectFolder;
import org.autoreproduce.project.Settings;
import org.autoreproduce.report.compare.Comparison;
import org.autoreproduce.report.compare.FileDifference;
import org.autoreproduce.report.compare.FileDifference.Where;
import org.autoreproduce.report.compare.Variant;
import org.autoreproduce.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Compares projects as they lie on disk, finished or not; opens none of them. Stateless. */
public final class Comparisons {
    private final Account account;

    /** With reports filled by this account. */
    public Comparisons(Account account) {
        this.account = account;
    }

    /**
     * In this order; differences of programs are told between the first and each other one.
     *
     * @throws org.autoreproduce.text.ProblemException where there are fewer than two, one cannot be read, or one is of
     *                                                 another paper
     */
    public Comparison of(List<ProjectFolder> folders) {
        List<Variant> variants = folders.stream().map(folder -> variant(folder, name(folder, folders))).toList();
        List<FileDifference> files = new ArrayList<>();
        if (!folders.isEmpty()) {
            SourceTree first = new CodeReader(folders.getFirst()).current();
            for (int other = 1; other < folders.size(); other++) {
                files.addAll(differences(other, first, new CodeReader(folders.get(other)).current()));
            }
        }
        return Comparison.of(variants, files);
    }

    /** The folder's own name, with that of the folder around it where others are called alike. */
    private static String name(ProjectFolder folder, List<ProjectFolder> all) {
        String own = own(folder.root());
        boolean once = all.stream().filter(other -> own(other.root()).equals(own)).count() < 2;
        return once ? own : own(folder.root().toAbsolutePath().getParent()) + "/" + own;
    }

    private static String own(@Nullable Path place) {
        return place == null ? "" : String.valueOf(place.getFileName());
    }

    private Variant variant(ProjectFolder folder, String name) {
        Found found = Found.in(folder);
        Settings.Lineage lineage = found.project().settings().lineage();
        PrivatePaths paths = PrivatePaths.of(found.project(), folder);
        return new Variant(name, lineage.on(), lineage.k(),
                found.held().map(held -> paths.without(why(held))).orElse(null),
                !new CodeReader(folder).current().files().isEmpty(), account.of(found, folder));
    }

    private static String why(StageStatus held) {
        String sentence = held.sentence();
        return sentence == null
                ? Sentence.of("compare.unfinished.at", held.stage().id(), held.state().id()).words()
                : Sentence.of("compare.unfinished.why", held.stage().id(), held.state().id(), sentence).words();
    }

    /** Of a program that is not written yet nothing can be told. */
    private static List<FileDifference> differences(int other, SourceTree first, SourceTree second) {
        if (first.files().isEmpty() || second.files().isEmpty()) {
            return List.of();
        }
        return new TreeSet<>(new TreeDiff().changed(first, second)).stream()
                .map(path -> difference(other, path, only(first, path), only(second, path))).toList();
    }

    private static FileDifference difference(int other, String path, SourceTree before, SourceTree after) {
        String diff = new TreeDiff().unified(before, after);
        long changed = diff.lines().skip(2).filter(line -> line.startsWith("+") || line.startsWith("-")).count();
        Where where = after.files().isEmpty()
                ? Where.FIRST
                : before.files().isEmpty() ? Where.OTHER : Where.BOTH;
        return new FileDifference(other, path, where, (int) changed, diff);
    }

    private static SourceTree only(SourceTree tree, String path) {
        @Nullable
        String text = tree.files().get(path);
        return text == null ? SourceTree.EMPTY : SourceTree.EMPTY.with(path, text);
    }
}
