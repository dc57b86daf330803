package guide.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Keeps the first part of what code under test prints, and counts the rest. Thread-safe. */
final class Capture extends OutputStream {

    private static final int LIMIT = 16 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private long dropped;

    @Override
    public synchronized void write(int b) {
        if (kept.size() < LIMIT) {
            kept.write(b);
        } else {
            dropped++;
        }
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        int room = Math.min(length, LIMIT - kept.size());
        kept.write(bytes, offset, room);
        dropped += length - room;
    }

    /** What was printed so far, and how much of it is left out here. */
    synchronized String text() {
        String text = kept.toString(StandardCharsets.UTF_8);
        return dropped == 0 ? text : text + "\n… and " + dropped + " bytes more";
    }

    /** Forgets everything. */
    synchronized void clear() {
        kept.reset();
        dropped = 0;
    }
}
