package testkit.schedule;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Tells by the virtual machine who waits for a lock, a condition, a future or a monitor. Whoever wakes a client is
 * taken to be a client.
 *
 * <p>A thread that was let go on goes on to look as if it waited, until it gets a processor. So one that is parked is
 * woken up first, as may happen to it at any time: if it then parks anew, it has looked at what it waits for since
 * the others stopped, and has found that it must wait on. One in {@code Object.wait} needs no such care, for whoever
 * notifies it changes its state. One that sleeps, or parks for a while and names nothing that it waits for, looks again
 * and again by itself: if it has gone to sleep twice since, it has looked in between.
 */
final class ParkedThreads implements WaitDetector {

    private final ThreadMXBean machine = ManagementFactory.getThreadMXBean();
    /** How often each had waited when it was woken up. */
    private final Map<String, Long> woken = new HashMap<>();

    @Override
    public void restart() {
        woken.clear();
    }

    @Override
    public Map<String, Set<String>> allWait(Map<String, Thread> busy, Map<String, String> holders) {
        Map<String, Set<String>> waiting = new TreeMap<>();
        busy.forEach((name, thread) -> {
            if (holders.containsKey(name)) {
                waiting.put(name, Set.of(holders.get(name)));
            } else if (waits(name, thread)) {
                waiting.put(name, Set.of());
            }
        });
        return waiting.size() == busy.size() ? waiting : Map.of();
    }

    private boolean waits(String name, Thread thread) {
        boolean parked = LockSupport.getBlocker(thread) != null;
        ThreadInfo info = machine.getThreadInfo(thread.getId());
        // Who is blocked by nobody is about to go on.
        if (info == null || info.getThreadState() == Thread.State.BLOCKED
                || info.getThreadState() == Thread.State.RUNNABLE) {
            return false;
        }
        if (info.getThreadState() == Thread.State.TIMED_WAITING && info.getLockInfo() == null) {
            Long first = woken.putIfAbsent(name, info.getWaitedCount());
            return first != null && info.getWaitedCount() > first + 1;
        }
        if (info.getLockInfo() == null) {
            return false;
        }
        if (!parked) {
            return true;
        }
        Long before = woken.putIfAbsent(name, info.getWaitedCount());
        if (before == null) {
            LockSupport.unpark(thread);
        }
        return before != null && info.getWaitedCount() > before;
    }
}
