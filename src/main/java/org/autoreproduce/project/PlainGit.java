package org.autoreproduce.project;

import java.io.File;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * What JGit takes for the machine's and the user's Git settings: none of theirs, so that a broken or unusual one cannot
 * break a project, nothing is written to the user's home, and no git program is asked. In their place every object and
 * ref is synced, and times of files are trusted to two seconds, which saves JGit from measuring for three.
 */
final class PlainGit extends SystemReader.Delegate {
    private PlainGit(SystemReader machine) {
        super(machine);
    }

    /** JGit knows one such object a program; setting it again changes nothing. */
    static void use() {
        if (!(SystemReader.getInstance() instanceof PlainGit)) {
            FS.FileStoreAttributes.setBackground(true);
            SystemReader.setInstance(new PlainGit(SystemReader.getInstance()));
        }
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        FileBasedConfig config = new Fixed(parent, fs);
        config.setBoolean("core", null, "fsyncObjectFiles", true);
        config.setBoolean("core", null, "fsyncRefFiles", true);
        return config;
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new Fixed(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new Fixed(parent, fs);
    }

    /** Settings that stand in no file. */
    private static final class Fixed extends FileBasedConfig {
        Fixed(Config parent, FS fs) {
            super(parent, new File("none"), fs);
        }

        @Override
        public void load() {
            // there is nothing to load
        }

        @Override
        public void save() {
            // nor to save
        }

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long otherwise, TimeUnit unit) {
            if (section.equals("filesystem")) {
                return name.equalsIgnoreCase("timestampResolution") ? unit.convert(2, TimeUnit.SECONDS) : 0;
            }
            return super.getTimeUnit(section, subsection, name, otherwise, unit);
        }
    }
}
