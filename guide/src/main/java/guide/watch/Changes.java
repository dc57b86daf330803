package guide.watch;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells when something under a folder may have changed. It says so once things have been quiet for a moment, and it may
 * say so for nothing: whoever listens looks for himself. Where no events come, it says so regularly.
 */
public final class Changes implements AutoCloseable {

    private static final long QUIET_MILLIS = 50;
    /** Something that never rests, such as a build in the same folder, does not put an announcement off for ever. */
    private static final long LONGEST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);
    private static final long POLL_MILLIS = 500;
    /** File systems whose changes from elsewhere cause no events here: network mounts, and Windows' seen from WSL. */
    private static final Set<String> SILENT = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p",
            "drvfs", "afs", "fuse.sshfs", "fuse.vmhgfs-fuse", "vboxsf", "prl_fs", "virtiofs");

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "changes");
        thread.setDaemon(true);
        return thread;
    });
    private final Path folder;
    private final Runnable listener;
    private final LongSupplier nanos;
    private DirectoryWatcher watcher;
    private String how = "";
    private ScheduledFuture<?> announcement;
    private long firstUnannounced;
    private boolean closed;

    /**
     * Hears of nothing yet.
     *
     * @param nanos the time, counted from any moment
     */
    Changes(Path folder, Runnable listener, LongSupplier nanos) {
        this.folder = folder;
        this.listener = listener;
        this.nanos = nanos;
    }

    /**
     * Starts to watch.
     *
     * @param folder the folder; everything below it counts, but for what builds write to {@code target}
     * @param poll whether to look regularly even where the file system sends events
     * @param listener is called, in a thread of this object, when something may have changed
     * @return what watches, until it is closed
     */
    public static Changes under(Path folder, boolean poll, Runnable listener) {
        Changes changes = new Changes(folder, listener, System::nanoTime);
        String type = fileSystem(folder);
        if (poll) {
            changes.poll("as asked");
        } else if (SILENT.contains(type)) {
            changes.poll("a mount of type " + type + " sends no events");
        } else {
            changes.watch();
        }
        return changes;
    }

    /**
     * How it watches.
     *
     * @return what a reader should know of it; empty when changes are noticed at once
     */
    public synchronized String how() {
        return how;
    }

    private synchronized void watch() {
        try {
            watcher = DirectoryWatcher.builder()
                    .path(folder)
                    .fileHashing(false)
                    .listener(event -> changed(event.path()))
                    .build();
            watcher.watchAsync(Changes::inBackground).whenComplete((end, failure) -> poll("there are no events: "
                    + (failure == null ? "the folder was replaced" : failure.getMessage())));
        } catch (IOException failure) {
            poll("there are no events: " + failure.getMessage());
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "watcher");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized void poll(String reason) {
        if (!closed && how.isEmpty()) {
            how = "looking twice a second (" + reason + ")";
            clock.scheduleWithFixedDelay(listener, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Something happened.
     *
     * @param path where; null where too much happened to tell
     */
    synchronized void changed(Path path) {
        if (closed || isBuilt(path)) {
            return;
        }
        long now = nanos.getAsLong();
        if (announcement == null) {
            firstUnannounced = now;
        } else if (now - firstUnannounced > LONGEST_NANOS) {
            return;
        } else {
            announcement.cancel(false);
        }
        announcement = clock.schedule(this::announce, QUIET_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** What changes while the listener looks may have escaped it, and is announced again. */
    private void announce() {
        synchronized (this) {
            announcement = null;
        }
        listener.run();
    }

    /** Whether a path, which is null where too much happened to tell, lies in a folder that builds write to. */
    private boolean isBuilt(Path path) {
        if (path == null || !path.startsWith(folder)) {
            return false;
        }
        for (Path name : folder.relativize(path)) {
            if (name.toString().equals("target")) {
                return true;
            }
        }
        return false;
    }

    private static String fileSystem(Path folder) {
        try {
            return Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
        } catch (IOException unknown) {
            return "";
        }
    }

    @Override
    public void close() {
        DirectoryWatcher open;
        synchronized (this) {
            closed = true;
            clock.shutdownNow();
            open = watcher;
        }
        if (open != null) {
            try {
                open.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
