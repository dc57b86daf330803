package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import testkit.network.Disk;
import testkit.network.Node;
import testkit.network.SimulatedNetwork;

/** Nodes of a store on a network in memory, their clients, and what these may never be told. */
final class StoreCluster {

    static final long TIMEOUT = 50;
    static final long INTERVAL = 100;

    private static final String KEY = "k";

    private final SimulatedNetwork<StoreMessage> network;
    private final List<String> names;
    private final Map<String, PartitionedStore> nodes = new HashMap<>();
    private final Map<String, ItemDisk> disks = new HashMap<>();
    /** What every consistent get must tell that begins now. */
    private final Set<String> settled = new HashSet<>();
    /** What a node has told, or was told, by an available operation. */
    private final Map<String, Set<String>> known = new HashMap<>();
    private final Set<String> added = new HashSet<>();
    private final List<String> wrong = new ArrayList<>();
    private final StoreHistory history = new StoreHistory();
    private long requests;

    StoreCluster(SimulatedNetwork<StoreMessage> network, int count) {
        this.network = network;
        names = List.of("A", "B", "C", "D", "E").subList(0, count);
        for (String name : names) {
            SavedItems disk = new SavedItems(network.disk(name, Map.of()));
            disks.put(name, disk);
            known.put(name, new HashSet<>());
            network.add(name, port -> {
                PartitionedStore node = new PartitionedStore(name, names, TIMEOUT, INTERVAL, port::send, disk,
                        () -> ++requests, network.now(name));
                nodes.put(name, node);
                return new Node<>() {
                    @Override
                    public void receive(String from, StoreMessage message) {
                        node.receive(from, message);
                    }

                    @Override
                    public void tick(long now) {
                        node.tick(now);
                    }
                };
            });
        }
    }

    private record SavedItems(Disk<Map<String, Set<String>>> disk) implements ItemDisk {

        @Override
        public Set<String> load(String key) {
            return disk.load().getOrDefault(key, Set.of());
        }

        @Override
        public void save(String key, Set<String> items) {
            Map<String, Set<String>> all = new HashMap<>(disk.load());
            all.put(key, Set.copyOf(items));
            disk.save(Map.copyOf(all));
        }

        @Override
        public Set<String> keys() {
            return disk.load().keySet();
        }
    }

    PartitionedStore node(String name) {
        return nodes.get(name);
    }

    ItemDisk disk(String name) {
        return disks.get(name);
    }

    /** What the clients have asked for, and what they were told. */
    StoreHistory history() {
        return history;
    }

    /** Has clients ask for everything. */
    StoreCluster withClients() {
        for (String name : names) {
            network.command(name, "consistent add", () -> add(name));
            network.command(name, "consistent get", () -> get(name));
            network.command(name, "available", () -> askAvailable(name));
        }
        return this;
    }

    private String nextItem() {
        String item = "item" + (added.size() + 1);
        added.add(item);
        return item;
    }

    private void add(String name) {
        String item = nextItem();
        network.note("add " + item);
        history.addBegins(item);
        nodes.get(name).add(KEY, item, Mode.CONSISTENT).whenComplete((done, failure) -> {
            network.note("add " + item + (failure == null ? " is done" : " is refused"));
            if (failure == null) {
                settled.add(item);
                history.addIsDone(item);
            }
        });
    }

    private void get(String name) {
        Set<String> least = new TreeSet<>(settled);
        long called = history.getBegins();
        nodes.get(name).get(KEY, Mode.CONSISTENT).whenComplete((found, failure) -> {
            network.note("get: " + (failure == null ? new TreeSet<>(found) : "refused"));
            if (failure == null) {
                told(name + ", consistently", least, found);
                settled.addAll(found);
                history.getIsDone(called, found);
            }
        });
    }

    private void askAvailable(String name) {
        String item = nextItem();
        network.note("add " + item);
        history.addBegins(item);
        CompletableFuture<Void> done = nodes.get(name).add(KEY, item, Mode.AVAILABLE);
        if (!done.isDone() || done.isCompletedExceptionally()) {
            wrong.add("an available add at " + name + " was not done at once");
            return;
        }
        known.get(name).add(item);
        CompletableFuture<Set<String>> found = nodes.get(name).get(KEY, Mode.AVAILABLE);
        if (!found.isDone() || found.isCompletedExceptionally()) {
            wrong.add("an available get at " + name + " was not done at once");
            return;
        }
        network.note("get: " + new TreeSet<>(found.join()));
        told(name + ", by what is available", known.get(name), found.join());
        known.get(name).addAll(found.join());
    }

    private void told(String who, Set<String> least, Set<String> found) {
        if (!found.containsAll(least) || !added.containsAll(found)) {
            wrong.add(who + ": " + new TreeSet<>(found) + ", where it has to tell at least " + new TreeSet<>(least));
        }
    }

    /** What must hold at every moment. */
    void right() {
        assertThat(wrong).as("a consistent get tells what was done or told consistently before; what is available is"
                + " told at once, and nothing of it is lost").isEmpty();
    }

    /** When all is well again, all nodes have everything. */
    void converges() {
        network.settle(4, 60);
        right();
        Set<String> all = new TreeSet<>(settled);
        known.values().forEach(all::addAll);
        List<Set<String>> sets = everything(KEY);
        assertThat(sets.stream().distinct()).as("all nodes have the same when every message comes").hasSize(1);
        assertThat(sets.get(0)).as("nothing that was done is lost").containsAll(all);
    }

    /** All items at all nodes. */
    List<Set<String>> everything(String key) {
        return names.stream().map(name -> disks.get(name).load(key)).toList();
    }
}
