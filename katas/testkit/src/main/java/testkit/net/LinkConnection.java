package testkit.net;

import java.io.IOException;
import java.net.Socket;

/** One connection over a link: the client's half and the server's. Two threads pump its bytes. */
final class LinkConnection {

    private static final int CHUNK = 8192;

    private final int number;
    private final Socket client;
    private final Socket server;
    private final Valve valve;
    private final Interception interception;
    private volatile boolean broken;
    private int ended;

    /** May take away what comes. */
    @FunctionalInterface
    interface Interception {

        /**
         * Whether bytes that have just come are lost.
         *
         * @param connection the connection over which they came
         * @param direction whereto
         * @return true if they go no further
         */
        boolean catches(LinkConnection connection, Direction direction);
    }

    /**
     * Pumps nothing yet.
     *
     * @param number which connection of its link it is, from 1
     */
    LinkConnection(int number, Socket client, Socket server, Valve valve, Interception interception) {
        this.number = number;
        this.client = client;
        this.server = server;
        this.valve = valve;
        this.interception = interception;
    }

    void start() {
        pump(Direction.REQUESTS, client, server);
        pump(Direction.ANSWERS, server, client);
    }

    int number() {
        return number;
    }

    boolean isBroken() {
        return broken;
    }

    /** Breaks both halves with a TCP reset, so that either end is told of an error and not of an orderly end. */
    void reset() {
        broken = true;
        for (Socket half : new Socket[] {client, server}) {
            try {
                half.setSoLinger(true, 0);
            } catch (IOException closedAlready) {
                // There is nobody to be told.
            }
        }
        closeBoth();
    }

    /** Ends both halves in order: either end reads the end of the stream. */
    void close() {
        broken = true;
        closeBoth();
    }

    private void closeBoth() {
        for (Socket half : new Socket[] {client, server}) {
            try {
                half.close();
            } catch (IOException gone) {
                // That is what was wanted.
            }
        }
        valve.wake();
    }

    private void pump(Direction direction, Socket from, Socket to) {
        Thread thread = new Thread(() -> {
            try {
                copy(direction, from, to);
                endOne();
            } catch (IOException lost) {
                // Whichever half it was, the other one goes the same way; but where this link has ended them, it may
                // have been in order, and one of them may not be closed yet.
                if (!broken) {
                    reset();
                }
            }
        }, "link " + number + " " + direction);
        thread.setDaemon(true);
        thread.start();
    }

    private void copy(Direction direction, Socket from, Socket to) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int size = from.getInputStream().read(chunk); size >= 0; size = from.getInputStream().read(chunk)) {
            if (interception.catches(this, direction)) {
                continue;
            }
            int passed = 0;
            while (passed < size) {
                int some = valve.pass(direction, size - passed, this);
                if (some < 0) {
                    return;
                }
                to.getOutputStream().write(chunk, passed, some);
                passed += some;
            }
        }
        if (valve.pass(direction, 0, this) >= 0) {
            to.shutdownOutput();
        }
    }

    private synchronized void endOne() {
        ended++;
        if (ended == 2) {
            close();
        }
    }
}
