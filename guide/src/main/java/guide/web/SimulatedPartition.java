package guide.web;

import guide.engine.Reference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import testkit.network.Node;
import testkit.network.SimulatedNetwork;

/**
 * Five nodes of the reference's {@code LeaderElection} and of its {@code PartitionedStore}, some links between which
 * are cut, and what each node answers a second and a half later. While all was well, A led, and all had an item.
 */
final class SimulatedPartition {

    static final List<String> NODES = List.of("A", "B", "C", "D", "E");

    private static final String KEY = "cart";
    private static final long INTERVAL = 50;
    private static final long TIMEOUT = 300;
    /** The time-outs of elections differ by so much from node to node. */
    private static final long STEP = 50;
    private static final long TICK = 50;
    /** Until A leads. */
    private static final int TICKS_BEFORE = 4;
    private static final int TICKS_AFTER = 30;
    /** Until whoever finds no majority has refused. */
    private static final int TICKS_ASKED = 7;

    private final Reference reference;
    private final Map<String, Method> methods = new HashMap<>();

    SimulatedPartition(Reference reference) {
        this.reference = reference;
    }

    /**
     * What a node says.
     *
     * @param leads whether it takes itself for the leader
     * @param leader whom it takes for the leader; empty for nobody
     * @param term its term
     * @param consistent whether it answers consistent operations
     * @param sees whose items an available get tells
     */
    record Answer(boolean leads, Optional<String> leader, long term, boolean consistent, Set<String> sees) {
    }

    /** Plays what follows a cut of some links, each given by the names of its ends. */
    Map<String, Answer> after(Set<String> cut) {
        Map<String, Object> voters = new LinkedHashMap<>();
        SimulatedNetwork<Object> election = election(voters);
        turns(election, TICKS_BEFORE);
        cut(election, cut);
        turns(election, TICKS_AFTER);
        Map<String, Object> stores = new LinkedHashMap<>();
        SimulatedNetwork<Object> network = store(stores);
        cut(network, cut);
        Map<String, CompletableFuture<?>> asked = new HashMap<>();
        Object consistent = constant("CONSISTENT");
        Object available = constant("AVAILABLE");
        stores.forEach((name, node) -> {
            call(node, "add", KEY, name, available);
            asked.put(name, (CompletableFuture<?>) call(node, "get", KEY, consistent));
        });
        turns(network, TICKS_ASKED);
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (String name : NODES) {
            Object voter = voters.get(name);
            CompletableFuture<?> get = asked.get(name);
            Object told = ((CompletableFuture<?>) call(stores.get(name), "get", KEY, available)).join();
            answers.put(name, new Answer(call(voter, "role").toString().equals("LEADER"),
                    ((Optional<?>) call(voter, "leader")).map(Object::toString), (long) call(voter, "term"),
                    get.isDone() && !get.isCompletedExceptionally(), names((Set<?>) told)));
        }
        return answers;
    }

    private static Set<String> names(Set<?> told) {
        Set<String> names = new TreeSet<>();
        told.forEach(name -> names.add(name.toString()));
        return names;
    }

    private static void cut(SimulatedNetwork<Object> network, Set<String> links) {
        links.forEach(link -> network.cut(Set.of(link.substring(0, 1)), Set.of(link.substring(1))));
    }

    private static void turns(SimulatedNetwork<Object> network, int count) {
        for (int turn = 0; turn < count; turn++) {
            network.pass(TICK);
            network.deliverAll();
        }
    }

    private SimulatedNetwork<Object> election(Map<String, Object> nodes) {
        SimulatedNetwork<Object> network = SimulatedNetwork.withoutHistory();
        NODES.forEach(name -> network.add(name, port -> {
            LongSupplier timeouts = () -> INTERVAL * 3 + STEP * NODES.indexOf(name);
            Object[] ballot = {made("Ballot", 0L, null)};
            Object disk = proxy("BallotDisk", (self, method, arguments) ->
                    arguments == null ? ballot[0] : (ballot[0] = arguments[0]));
            return added(nodes, name, made("LeaderElection", name, NODES, INTERVAL, timeouts,
                    proxy("ElectionNetwork", (self, method, arguments) -> {
                        port.send((String) arguments[0], arguments[1]);
                        return null;
                    }), disk, 0L));
        }));
        return network;
    }

    private SimulatedNetwork<Object> store(Map<String, Object> nodes) {
        SimulatedNetwork<Object> network = SimulatedNetwork.withoutHistory();
        long[] requests = {0};
        LongSupplier numbers = () -> ++requests[0];
        NODES.forEach(name -> network.add(name, port -> {
            Map<Object, Set<?>> sets = new HashMap<>();
            Object disk = proxy("ItemDisk", (self, method, arguments) -> switch (method.getName()) {
                case "load" -> sets.getOrDefault(arguments[0], Set.of());
                case "keys" -> Set.copyOf(sets.keySet());
                default -> sets.put(arguments[0], Set.copyOf((Set<?>) arguments[1]));
            });
            return added(nodes, name, made("PartitionedStore", name, NODES, TIMEOUT, INTERVAL,
                    proxy("StoreNetwork", (self, method, arguments) -> {
                        port.send((String) arguments[0], arguments[1]);
                        return null;
                    }), disk, numbers, 0L));
        }));
        return network;
    }

    private Node<Object> added(Map<String, Object> nodes, String name, Object node) {
        nodes.put(name, node);
        return new Node<>() {
            @Override
            public void receive(String from, Object message) {
                call(node, "receive", from, message);
            }

            @Override
            public void tick(long now) {
                call(node, "tick", now);
            }
        };
    }

    private Object constant(String name) {
        return Arrays.stream(reference.type("Mode").getEnumConstants())
                .filter(mode -> mode.toString().equals(name)).findFirst().orElseThrow();
    }

    private Object made(String type, Object... arguments) {
        try {
            return reference.type(type).getConstructors()[0].newInstance(arguments);
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Object proxy(String type, InvocationHandler handler) {
        Class<?> shown = reference.type(type);
        return Proxy.newProxyInstance(shown.getClassLoader(), new Class<?>[] {shown}, handler);
    }

    private Object call(Object target, String name, Object... arguments) {
        try {
            return method(target.getClass(), name, arguments.length).invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(name + " of " + Arrays.toString(arguments), thrown.getCause());
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private Method method(Class<?> type, String name, int parameters) {
        return methods.computeIfAbsent(type.getSimpleName() + "." + name + "/" + parameters, wanted ->
                Arrays.stream(type.getMethods()).filter(method -> method.getName().equals(name)
                        && method.getParameterCount() == parameters).findFirst().orElseThrow());
    }
}
