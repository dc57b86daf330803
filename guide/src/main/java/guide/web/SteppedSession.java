package guide.web;

import guide.engine.Reference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A user in front of a primary and a replica, step by step: routed by the reference's {@code ReplicaRouter}, or with
 * every read sent to the replica. What is written are the numbers from 1 on.
 */
final class SteppedSession {

    /** How often the user writes at the most. */
    static final int WRITES = 3;

    private final Reference reference;
    private final boolean routed;
    private final Server primary = new Server("primary");
    private final Server replica = new Server("replica");
    private final Object router;
    private final Object session;
    private boolean promoted;
    private int written;
    private final NavigableSet<Integer> known = new TreeSet<>();

    /** What can happen. */
    enum Action { WRITE, READ, APPLY, FAIL_OVER }

    /**
     * What a step came to.
     *
     * @param answering who answered; empty if it was no request
     * @param answer what the user was told, or what has happened
     * @param good whether the user saw all that he knew
     */
    record Outcome(String answering, String answer, boolean good) {
    }

    /** A server, whose log is the numbers that it has. */
    private final class Server implements InvocationHandler {

        private final String name;
        private final List<Integer> log = new ArrayList<>();
        private final Map<Integer, Long> forks = new HashMap<>();
        private int timeline = 1;
        private boolean answered;

        Server(String name) {
            this.name = name;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments)
                throws ReflectiveOperationException {
            if (method.getName().equals("status")) {
                Object position = reference.type("Position").getConstructor(int.class, long.class)
                        .newInstance(timeline, (long) log.size());
                return reference.type("NodeStatus")
                        .getConstructor(reference.type("Position"), Map.class, Duration.class)
                        .newInstance(position, forks, Duration.ZERO);
            }
            answered = true;
            @SuppressWarnings("unchecked")
            Function<Object, Object> work = (Function<Object, Object>) arguments[0];
            return work.apply(log);
        }
    }

    SteppedSession(Reference reference, boolean routed) {
        this.reference = reference;
        this.routed = routed;
        try {
            Object first = proxy("Node", primary);
            Object second = proxy("Node", replica);
            Object cluster = proxy("Cluster", (proxy, method, arguments) -> method.getName().equals("primary")
                    ? promoted ? second : first : promoted ? List.of() : List.of(second));
            this.router = reference.type("ReplicaRouter")
                    .getConstructor(reference.type("Cluster"), Duration.class).newInstance(cluster, Duration.ZERO);
            this.session = reference.type("Session").getConstructor().newInstance();
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Object proxy(String type, InvocationHandler handler) {
        Class<?> loaded = reference.type(type);
        return Proxy.newProxyInstance(loaded.getClassLoader(), new Class<?>[] {loaded}, handler);
    }

    /** What can happen now. */
    List<Action> next() {
        List<Action> next = new ArrayList<>(List.of(Action.READ));
        if (written < WRITES) {
            next.add(Action.WRITE);
        }
        if (!promoted) {
            next.add(Action.FAIL_OVER);
            if (replica.log.size() < primary.log.size()) {
                next.add(Action.APPLY);
            }
        }
        return next;
    }

    /** Lets something happen. */
    Outcome step(Action action) {
        return switch (action) {
            case WRITE -> write();
            case READ -> read();
            case APPLY -> {
                replica.log.add(primary.log.get(replica.log.size()));
                yield new Outcome("", "the replica applies " + replica.log.get(replica.log.size() - 1), true);
            }
            case FAIL_OVER -> {
                promoted = true;
                replica.forks.put(1, (long) replica.log.size());
                replica.timeline = 2;
                yield new Outcome("", "the primary is gone, the replica is promoted", true);
            }
        };
    }

    private Server taking() {
        return promoted ? replica : primary;
    }

    private Outcome write() {
        int number = written + 1;
        if (routed && ask("write", log -> log.add(number)).isEmpty()) {
            return lost();
        }
        if (!routed) {
            taking().log.add(number);
        }
        written = number;
        known.add(number);
        return new Outcome(taking().name, "writes " + number, true);
    }

    private Outcome read() {
        primary.answered = false;
        replica.answered = false;
        Optional<List<Integer>> answer = routed ? ask("read", List::copyOf) : Optional.of(List.copyOf(replica.log));
        if (answer.isEmpty()) {
            return lost();
        }
        List<Integer> shown = answer.get();
        boolean good = shown.containsAll(known);
        known.addAll(shown);
        return new Outcome(primary.answered ? primary.name : replica.name,
                shown.isEmpty() ? "sees nothing" : "sees " + shown.get(shown.size() - 1), good);
    }

    private Outcome lost() {
        return new Outcome(taking().name, "refused: what was seen is lost", true);
    }

    /** Nothing if the router says that something was lost. */
    @SuppressWarnings("unchecked")
    private <T> Optional<T> ask(String method, Function<List<Integer>, T> work) {
        try {
            return Optional.of((T) reference.type("ReplicaRouter")
                    .getMethod(method, reference.type("Session"), Function.class).invoke(router, session, work));
        } catch (InvocationTargetException thrown) {
            if (reference.type("LostWriteException").isInstance(thrown.getCause())) {
                return Optional.empty();
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What the servers have, and how far the user has seen. */
    String state() {
        return promoted + " " + primary.log + replica.log + written + " " + known + " " + seen();
    }

    List<Integer> onPrimary() {
        return promoted ? List.of() : List.copyOf(primary.log);
    }

    List<Integer> onReplica() {
        return List.copyOf(replica.log);
    }

    /** How far the session has seen by the router, or else the greatest number that the user knows. */
    String seen() {
        if (!routed) {
            return known.isEmpty() ? "nothing" : String.valueOf(known.last());
        }
        try {
            Optional<?> seen = (Optional<?>) reference.type("Session").getMethod("seen").invoke(session);
            return seen.map(Object::toString).orElse("nothing");
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
