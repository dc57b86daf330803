package guide.watch;

import io.methvin.watcher.DirectoryWatcher;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something under a folder may have changed. It says so once things have been quiet for a moment, and it may
 * say so for nothing: whoever listens looks for himself. Where the file system sends no events, it says so regularly.
 */
public final class Changes implements AutoCloseable {

    private static final long QUIET_MILLIS = 50;
    private static final long POLL_MILLIS = 500;
    /** File systems whose changes from elsewhere cause no events here: network mounts, and Windows' seen from WSL. */
    private static final Set<String> SILENT = Set.of("nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "9p",
            "drvfs", "afs", "fuse.sshfs", "fuse.vmhgfs-fuse", "vboxsf", "prl_fs", "virtiofs");

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "changes");
        thread.setDaemon(true);
        return thread;
    });
    private final Runnable listener;
    private final DirectoryWatcher watcher;
    private final String how;
    private ScheduledFuture<?> announcement;

    private Changes(Path folder, String silence, Runnable listener) {
        this.listener = listener;
        if (!silence.isEmpty()) {
            watcher = null;
            how = "looking twice a second (" + silence + ")";
            clock.scheduleWithFixedDelay(listener, POLL_MILLIS, POLL_MILLIS, TimeUnit.MILLISECONDS);
        } else {
            watcher = watch(folder);
            how = "";
        }
    }

    /**
     * Starts to watch.
     *
     * @param folder the folder; everything below it counts
     * @param poll whether to look regularly even where the file system sends events
     * @param listener is called, in a thread of this object, when something may have changed
     * @return what watches, until it is closed
     */
    public static Changes under(Path folder, boolean poll, Runnable listener) {
        String type = fileSystem(folder);
        String silence = poll ? "as asked" : SILENT.contains(type) ? "a mount of type " + type + " sends no events" : "";
        return new Changes(folder, silence, listener);
    }

    /**
     * How it watches.
     *
     * @return what a reader should know of it; empty when changes are noticed at once
     */
    public String how() {
        return how;
    }

    private DirectoryWatcher watch(Path folder) {
        try {
            DirectoryWatcher started = DirectoryWatcher.builder()
                    .path(folder)
                    .fileHashing(false)
                    .listener(event -> changed())
                    .build();
            started.watchAsync(daemon());
            return started;
        } catch (IOException failure) {
            throw new UncheckedIOException("cannot watch " + folder, failure);
        }
    }

    private static Executor daemon() {
        return work -> {
            Thread thread = new Thread(work, "watcher");
            thread.setDaemon(true);
            thread.start();
        };
    }

    private synchronized void changed() {
        if (announcement != null) {
            announcement.cancel(false);
        }
        if (!clock.isShutdown()) {
            announcement = clock.schedule(listener, QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private static String fileSystem(Path folder) {
        try {
            return Files.getFileStore(folder).type().toLowerCase(Locale.ROOT);
        } catch (IOException unknown) {
            return "";
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
        if (watcher != null) {
            try {
                watcher.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
