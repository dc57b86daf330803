package katas.cap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/** Adds and gets are operations with a voice each: an array of who has answered, and a step that they are at. */
public final class PartitionedStore {

    private final List<String> nodes;
    private final int self;
    private final long timeout;
    private final long interval;
    private final StoreNetwork network;
    private final ItemDisk disk;
    private final LongSupplier requests;
    private final Map<Long, Operation> open = new HashMap<>();
    private long now;
    private long lastShare;

    public PartitionedStore(String self, List<String> nodes, long timeout, long interval, StoreNetwork network,
            ItemDisk disk, LongSupplier requests, long now) {
        this.nodes = new ArrayList<>(List.copyOf(nodes));
        this.self = this.nodes.indexOf(Objects.requireNonNull(self, "self"));
        boolean twice = new TreeSet<>(nodes).size() != nodes.size();
        if (this.self < 0 || twice || timeout <= 0 || interval <= 0) {
            throw new IllegalArgumentException(self + " in " + nodes + ", " + timeout + " ms, " + interval + " ms");
        }
        this.timeout = timeout;
        this.interval = interval;
        this.network = Objects.requireNonNull(network, "network");
        this.disk = Objects.requireNonNull(disk, "disk");
        this.requests = Objects.requireNonNull(requests, "requests");
        this.now = now;
        this.lastShare = now;
    }

    private abstract class Operation {

        final String key;
        final long called;
        boolean[] answered = new boolean[nodes.size()];

        Operation(String key) {
            this.key = key;
            this.called = now;
        }

        void ask(StoreMessage message, long request) {
            answered = new boolean[nodes.size()];
            open.put(request, this);
            tellOthers(message);
            answer(request, self, Set.of());
        }

        final void answer(long request, int node, Collection<String> items) {
            if (node < 0 || answered[node]) {
                return;
            }
            answered[node] = true;
            hear(items);
            if (count() * 2 > nodes.size()) {
                open.remove(request);
                majority();
            }
        }

        int count() {
            int count = 0;
            for (boolean one : answered) {
                count += one ? 1 : 0;
            }
            return count;
        }

        void hear(Collection<String> items) {
            // Who only adds has nothing to hear.
        }

        abstract void majority();

        abstract CompletableFuture<?> client();
    }

    private final class Add extends Operation {

        private final CompletableFuture<Void> client = new CompletableFuture<>();

        Add(String key) {
            super(key);
        }

        @Override
        void majority() {
            client.complete(null);
        }

        @Override
        CompletableFuture<?> client() {
            return client;
        }
    }

    private final class Get extends Operation {

        private final CompletableFuture<Set<String>> client = new CompletableFuture<>();
        private final Set<String> found;
        private Set<String> told;

        Get(String key) {
            super(key);
            found = new LinkedHashSet<>(disk.load(key));
        }

        @Override
        void hear(Collection<String> items) {
            found.addAll(items);
        }

        @Override
        void majority() {
            if (told != null) {
                client.complete(told);
                return;
            }
            told = Set.copyOf(found);
            keep(key, told);
            long request = requests.getAsLong();
            ask(new StoreMessage.Merge(request, key, told), request);
        }

        @Override
        CompletableFuture<?> client() {
            return client;
        }
    }

    public CompletableFuture<Void> add(String key, String item, Mode mode) {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(item, "item");
        keep(Objects.requireNonNull(key, "key"), List.of(item));
        if (mode == Mode.AVAILABLE) {
            return CompletableFuture.completedFuture(null);
        }
        Add add = new Add(key);
        long request = requests.getAsLong();
        add.ask(new StoreMessage.Merge(request, key, Set.of(item)), request);
        return add.client;
    }

    public CompletableFuture<Set<String>> get(String key, Mode mode) {
        Objects.requireNonNull(key, "key");
        switch (mode) {
            case AVAILABLE:
                return CompletableFuture.completedFuture(Set.copyOf(disk.load(key)));
            case CONSISTENT:
                Get get = new Get(key);
                long request = requests.getAsLong();
                get.ask(new StoreMessage.Ask(request, key), request);
                return get.client;
            default:
                throw new IllegalArgumentException("mode " + mode);
        }
    }

    private void keep(String key, Collection<String> items) {
        Set<String> has = disk.load(key);
        if (!has.containsAll(items)) {
            Set<String> more = new LinkedHashSet<>(has);
            more.addAll(items);
            disk.save(key, more);
        }
    }

    private void tellOthers(StoreMessage message) {
        for (int node = 0; node < nodes.size(); node++) {
            if (node != self) {
                network.send(nodes.get(node), message);
            }
        }
    }

    public void receive(String from, StoreMessage message) {
        int node = nodes.indexOf(Objects.requireNonNull(from, "from"));
        Objects.requireNonNull(message, "message");
        if (message instanceof StoreMessage.Share share) {
            keep(share.key(), share.items());
        }
        if (message instanceof StoreMessage.Merge merge) {
            keep(merge.key(), merge.items());
            network.send(from, new StoreMessage.Merged(merge.request()));
        }
        if (message instanceof StoreMessage.Ask ask) {
            network.send(from, new StoreMessage.Items(ask.request(), Set.copyOf(disk.load(ask.key()))));
        }
        if (message instanceof StoreMessage.Merged merged && open.containsKey(merged.request())) {
            open.get(merged.request()).answer(merged.request(), node, List.of());
        }
        if (message instanceof StoreMessage.Items items && open.containsKey(items.request())) {
            open.get(items.request()).answer(items.request(), node, items.items());
        }
    }

    public void tick(long time) {
        now = time;
        for (Map.Entry<Long, Operation> entry : List.copyOf(open.entrySet())) {
            Operation operation = entry.getValue();
            if (now - operation.called >= timeout && open.remove(entry.getKey(), operation)) {
                operation.client().completeExceptionally(new NoMajorityException("only "
                        + operation.count() + " of " + nodes + ", and a majority are " + (nodes.size() / 2 + 1)));
            }
        }
        if (now - lastShare >= interval) {
            lastShare = now;
            for (String key : disk.keys()) {
                tellOthers(new StoreMessage.Share(key, Set.copyOf(disk.load(key))));
            }
        }
    }
}
