package org.autoreproduce.lineage.source.code;

import java.util.List;
import org.autoreproduce.lineage.FoundWork;
import org.autoreproduce.study.Repository;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one commit of a repository.
 *
 * @param address where it was copied from
 * @param commit  its full hash
 * @param licence as an SPDX identifier; "other" for one that is not known, null where there is none
 * @param files   sorted by path; of notebooks the cells with code
 * @param left    how many files are not among them: pictures, data, links, what is too large
 */
public record Snapshot(int schema, String address, String commit, @Nullable String licence,
        List<FoundWork.TextFile> files, int left) {
    /** The newest version of this format. */
    static final int SCHEMA = 1;

    /** Copies the list. */
    public Snapshot {
        files = List.copyOf(files);
    }

    /** As it is kept with a work. */
    public Repository repository(String folder) {
        return new Repository(folder, address, commit, licence);
    }
}
