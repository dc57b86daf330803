/**
 * Guards a lease by looking first and marking then, outside the lock: two threads that close it at once both find it
 * open, and both count down.
 *
 * <p>Caught by: LeastConnectionsConcurrency.threadsShareTheCounts
 */
public final class LeastConnections {

    private synchronized void release(OpenLease lease) {
        lease.load.open--;
        if (lease.load.open == 0) {
            departed.remove(lease.load);
        }
    }

    private final class OpenLease implements Lease {

        private volatile boolean closed;

        @Override
        public void close() {
            if (!closed) {
                closed = true;
                release(this);
            }
        }
    }
}
