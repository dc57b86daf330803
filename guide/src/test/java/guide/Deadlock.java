package guide;

/** Two threads that each hold what the other waits for, as text for a class under test. */
public final class Deadlock {

    /** A statement that comes to no end. */
    public static final String CALL = "lockUp();";

    /** The members that the statement needs. */
    public static final String MEMBERS = """
            private static void lockUp() {
                Object left = new Object();
                Object right = new Object();
                java.util.concurrent.CountDownLatch both = new java.util.concurrent.CountDownLatch(2);
                Thread other = new Thread(() -> lock(left, right, both));
                other.start();
                lock(right, left, both);
            }

            private static void lock(Object first, Object second, java.util.concurrent.CountDownLatch both) {
                synchronized (first) {
                    both.countDown();
                    try {
                        both.await();
                    } catch (InterruptedException stop) {
                        return;
                    }
                    synchronized (second) {
                        both.countDown();
                    }
                }
            }
            """;

    private Deadlock() {
    }
}
