package org.autoreproduce.project;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import org.autoreproduce.project.WorkTree.Item;
import org.autoreproduce.project.WorkTree.Stamp;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file .git/index, written for the user's own git alone: we never read it. So it is written where that is possible
 * and otherwise the next time.
 */
final class GitIndex {
    private static final Logger LOG = LoggerFactory.getLogger(GitIndex.class);

    private final Repository repository;

    GitIndex(Repository repository) {
        this.repository = repository;
    }

    /**
     * Writes the last commit's files.
     *
     * @param head  the last commit's files
     * @param now   the folder's files
     * @param files size and time of the folder's files, which save git from reading those that did not change
     */
    void write(SortedMap<String, Item> head, SortedMap<String, Item> now, SortedMap<String, Stamp> files) {
        try {
            StaleLock.removeIfOld(repository.getIndexFile().toPath().resolveSibling("index.lock"));
            DirCache index = new DirCache(repository.getIndexFile(), repository.getFS());
            if (!index.lock()) {
                return;
            }
            try {
                fill(index, head, now, files);
                index.write();
                index.commit();
            } finally {
                index.unlock();
            }
        } catch (IOException e) {
            LOG.info("git's index could not be written", e);
        }
    }

    private static void fill(DirCache index, SortedMap<String, Item> head, SortedMap<String, Item> now,
            SortedMap<String, Stamp> files) {
        DirCacheBuilder builder = index.builder();
        for (Map.Entry<String, Item> one : head.entrySet()) {
            DirCacheEntry entry = new DirCacheEntry(one.getKey());
            entry.setFileMode(one.getValue().mode());
            entry.setObjectId(one.getValue().id());
            Stamp stamp = files.get(one.getKey());
            if (stamp != null && one.getValue().equals(now.get(one.getKey()))) {
                entry.setLength(stamp.size());
                entry.setLastModified(stamp.modified());
            }
            builder.add(entry);
        }
        builder.finish();
    }
}
