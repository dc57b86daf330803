package katas.stampede;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;

/** Somebody else, who does something while this thread is in the middle of something. */
final class OtherThread {

    private OtherThread() {
    }

    /**
     * Has another thread do it, and waits until it is done.
     *
     * @throws AssertionError if the other one waits for a lock that this thread holds, and so for ever
     */
    static void runs(Runnable work) {
        Thread thread = new Thread(work, "other");
        thread.setDaemon(true);
        thread.start();
        long me = Thread.currentThread().getId();
        while (thread.isAlive()) {
            ThreadInfo other = ManagementFactory.getThreadMXBean().getThreadInfo(thread.getId());
            if (other != null && other.getLockOwnerId() == me) {
                throw new AssertionError("another thread waits for a lock that is held during a load: "
                        + other.getLockName());
            }
            Thread.yield();
        }
    }
}
