package org.autoreproduce.project;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.autoreproduce.text.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * One writer a project: an operating system's lock, which ends with the process however that ends. It is held by one
 * channel on an empty file that stays; nothing else may ever open that file, because closing any other channel on it
 * would release the lock. Who holds it stands in another file, for people.
 */
public final class SessionLock implements AutoCloseable {
    /** Opened by this class alone. */
    static final String LOCK_FILE = "writer";
    private static final String HOLDER_FILE = "holder.json";
    private static final String THIS_PROGRAM = UUID.randomUUID().toString();
    /** Within one program only the holder's file tells that the lock is taken, so looking and taking are one step. */
    private static final Object GATE = new Object();

    private final Path holderFile;
    private final FileChannel channel;

    private SessionLock(Path holderFile, FileChannel channel) {
        this.holderFile = holderFile;
        this.channel = channel;
    }

    /** Takes the lock or throws ProblemException: somebody else has it, or the folder does not allow it. */
    static SessionLock take(ProjectFolder folder, InstantSource clock) {
        Path holderFile = folder.privately(HOLDER_FILE);
        synchronized (GATE) {
            Optional<Holder> holder = holder(folder);
            if (holder.filter(other -> other.program().equals(THIS_PROGRAM)).isPresent()) {
                throw held(folder, holder);
            }
            FileChannel channel = lock(folder);
            try {
                SessionLock taken = new SessionLock(holderFile, channel);
                new PrivateFiles(folder).save(HOLDER_FILE,
                        new Holder(Holder.SCHEMA, ProcessHandle.current().pid(), host(), clock.instant().toString(),
                                THIS_PROGRAM));
                return taken;
            } catch (RuntimeException e) {
                close(channel);
                throw e;
            }
        }
    }

    /** Who holds the lock, or held it last and was killed; none where nobody does or it cannot be read. */
    public static Optional<Holder> holder(ProjectFolder folder) {
        return new PrivateFiles(folder).load(HOLDER_FILE, Holder.class);
    }

    private static FileChannel lock(ProjectFolder folder) {
        Path file = folder.privately(LOCK_FILE);
        FileChannel channel = null;
        try {
            Files.createDirectories(folder.privately(""));
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            // held by this very program: told below
        } catch (IOException e) {
            close(channel);
            throw DiskProblem.of(e, file);
        }
        close(channel);
        throw held(folder, holder(folder));
    }

    private static ProblemException held(ProjectFolder folder, Optional<Holder> holder) {
        return holder
                .map(who -> new ProblemException("project.held-by", folder, Long.toString(who.pid()), who.host(),
                        who.since().replaceFirst("T(\\d\\d:\\d\\d).*", " $1")))
                .orElseGet(() -> new ProblemException("project.held", folder));
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            return "localhost";
        }
    }

    private static void close(@Nullable FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the lock goes with the process then
        }
    }

    /** Gives the lock back. */
    @Override
    public void close() {
        synchronized (GATE) {
            if (channel.isOpen()) {
                try {
                    Files.deleteIfExists(holderFile);
                } catch (IOException e) {
                    // only people read it
                }
                close(channel);
            }
        }
    }
}
