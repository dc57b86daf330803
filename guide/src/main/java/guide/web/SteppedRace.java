package guide.web;

import guide.engine.Reference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * A reader and a writer of one key, by the reference's {@code CacheAside}, who make their calls in a given order:
 * beside the reference's leased cache, or beside one that takes every row from everybody.
 */
final class SteppedRace {

    static final String OLD = "99";
    static final String NEW = "79";

    private static final String KEY = "drill";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String NOTHING = "nothing";
    /** What a cache without leases never hears of. */
    private static final List<String> PROTOCOL = List.of("lease", "hold");

    private final Reference reference;
    private final boolean leases;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final BlockingQueue<Client> stopped = new LinkedBlockingQueue<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, String> table = new HashMap<>(Map.of(KEY, OLD));
    private final ThreadLocal<Client> current = new ThreadLocal<>();
    private final Object cache;
    private volatile boolean abandoned;

    /**
     * A call that was made.
     *
     * @param who whose it was
     * @param what the call
     * @param outcome what came back
     * @param held what the cache holds after it
     * @param stored what the database says after it
     */
    record Step(String who, String what, String outcome, String held, String stored) {
    }

    /** One of the two, who waits before each call. */
    private static final class Client {

        private final String name;
        private final Semaphore turn = new Semaphore(0);
        private volatile boolean ended;

        Client(String name) {
            this.name = name;
        }
    }

    /** The order to abandon everything. It is an error, so that nothing goes on without the call. */
    private static final class Abandoned extends Error {

        private static final long serialVersionUID = 1;
    }

    /**
     * Prepares both, up to their first calls.
     *
     * @param reference the chapter's classes
     * @param leases whether the cache knows leases and holds
     */
    SteppedRace(Reference reference, boolean leases) {
        this.reference = reference;
        this.leases = leases;
        try {
            this.cache = leases ? reference.type("LocalLeasedCache")
                    .getConstructor(Duration.class, Duration.class, LongSupplier.class)
                    .newInstance(MINUTE, MINUTE, (LongSupplier) () -> 0) : plain();
            Object pattern = reference.type("CacheAside").getConstructor(reference.type("LeasedCache"),
                            reference.type("Store"), Duration.class, Duration.class, int.class)
                    .newInstance(stepped("cache", "LeasedCache", cache), stepped("database", "Store", store()), MINUTE,
                            MINUTE, 2);
            start("reader", () -> call(pattern, "read", KEY));
            start("writer", () -> call(pattern, "write", KEY, NEW));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Lets the next call of a client happen. */
    void step(String name) {
        Client client = clients.get(name);
        client.turn.release();
        awaitStop();
    }

    /** Who has calls to make. */
    List<String> next() {
        return clients.values().stream().filter(client -> !client.ended).map(client -> client.name).toList();
    }

    /** The calls so far. */
    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** Lets everybody go, wherever they are. */
    void abandon() {
        abandoned = true;
        clients.values().forEach(client -> client.turn.release(100));
    }

    private void start(String name, Runnable operation) {
        Client client = new Client(name);
        clients.put(name, client);
        Thread thread = new Thread(() -> {
            current.set(client);
            try {
                operation.run();
            } catch (Abandoned quietly) {
                // Nobody looks any more.
            } finally {
                client.ended = true;
                stopped.add(client);
            }
        }, name + " of the race");
        thread.setDaemon(true);
        thread.start();
        awaitStop();
    }

    private void awaitStop() {
        try {
            stopped.take();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted in a race", interrupted);
        }
    }

    /** What waits for a turn before each call, and notes it afterwards. */
    private Object stepped(String place, String type, Object target) {
        return proxy(type, (proxy, method, arguments) -> {
            if (!leases && PROTOCOL.contains(method.getName())) {
                return invoke(target, method, arguments);
            }
            Client client = current.get();
            if (!abandoned) {
                stopped.add(client);
                client.turn.acquireUninterruptibly();
            }
            if (abandoned) {
                throw new Abandoned();
            }
            Object answer = invoke(target, method, arguments);
            steps.add(new Step(client.name, text(place, method, arguments), outcome(method, answer), held(),
                    table.get(KEY)));
            return answer;
        });
    }

    private String text(String place, Method method, Object[] arguments) {
        String name = switch (leases ? "" : method.getName()) {
            case "fill" -> "put";
            case "release" -> "delete";
            default -> method.getName();
        };
        return place + ": " + name + switch (method.getName()) {
            case "fill" -> " " + row((Optional<?>) arguments[2]);
            case "save" -> " " + arguments[1];
            default -> "";
        };
    }

    private String outcome(Method method, Object answer) {
        return switch (method.getName()) {
            case "get" -> answer instanceof Optional<?> held && held.isPresent() ? row(rowOf(held.get())) : NOTHING;
            case "load" -> row((Optional<?>) answer);
            case "lease" -> ((OptionalLong) answer).isPresent() ? "lease " + ((OptionalLong) answer).getAsLong()
                    : "no lease";
            case "fill" -> answer.equals(true) ? "stored" : "refused, the lease is void";
            case "hold" -> "held: nobody may fill";
            case "release" -> leases ? "gone, and released" : "gone";
            default -> "done";
        };
    }

    private String held() throws Throwable {
        Optional<?> held = (Optional<?>) invoke(cache, reference.type("LeasedCache").getMethod("get", String.class),
                new Object[] {KEY});
        return held.isPresent() ? row(rowOf(held.get())) : NOTHING;
    }

    private Optional<?> rowOf(Object cached) {
        return (Optional<?>) call(cached, "row");
    }

    private static String row(Optional<?> row) {
        return row.isPresent() ? row.get().toString() : "no row";
    }

    /** A cache in which nobody needs permission. */
    private Object plain() {
        Map<String, Object> held = new HashMap<>();
        return proxy("LeasedCache", (proxy, method, arguments) -> switch (method.getName()) {
            case "get" -> Optional.ofNullable(held.get(KEY));
            case "lease" -> OptionalLong.of(1);
            case "fill" -> {
                held.put(KEY, reference.type("Cached").getConstructor(Optional.class, Duration.class)
                        .newInstance(arguments[2], arguments[3]));
                yield true;
            }
            case "hold" -> 1L;
            default -> {
                held.remove(KEY);
                yield null;
            }
        });
    }

    private Object store() {
        return proxy("Store", (proxy, method, arguments) -> {
            if (method.getName().equals("load")) {
                return Optional.ofNullable(table.get(KEY));
            }
            table.put(KEY, NEW);
            return null;
        });
    }

    private Object proxy(String type, InvocationHandler handler) {
        Class<?> offered = reference.type(type);
        return Proxy.newProxyInstance(offered.getClassLoader(), new Class<?>[] {offered}, handler);
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
    }

    private static Object call(Object target, String name, Object... arguments) {
        try {
            for (Method method : target.getClass().getMethods()) {
                if (method.getName().equals(name) && method.getParameterCount() == arguments.length) {
                    return method.invoke(target, arguments);
                }
            }
            throw new IllegalStateException(target.getClass() + " has no " + name);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Abandoned abandoned) {
                throw abandoned;
            }
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
