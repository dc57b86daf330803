package katas.replication;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;

/**
 * Every operation is a round or two: a message to each other node, and a future that is done with the n-th reply. What
 * a round has to do when a reply comes, at a tick and in the end is its own business.
 */
public final class QuorumStore {

    private final String self;
    private final QuorumSettings settings;
    private final QuorumNetwork network;
    private final CopyDisk disk;
    private final LongSupplier requests;
    private final Map<Long, Reading> readings = new TreeMap<>();
    private final Map<String, Map<Version, Writing>> writings = new HashMap<>();
    /** When each tombstone that all have goes, by key and version. */
    private final Map<String, Map<Version, Long>> settled = new HashMap<>();
    private long now;

    public QuorumStore(String self, QuorumSettings settings, QuorumNetwork network, CopyDisk disk,
            LongSupplier requests) {
        Objects.requireNonNull(self, "self");
        if (!settings.nodes().contains(self)) {
            throw new IllegalArgumentException("there is no node " + self + " among " + settings.nodes());
        }
        this.self = self;
        this.settings = settings;
        this.network = Objects.requireNonNull(network, "network");
        this.disk = Objects.requireNonNull(disk, "disk");
        this.requests = Objects.requireNonNull(requests, "requests");
    }

    private record Reply(Copy copy, long highest) {
    }

    private static final class Reading {

        private final String key;
        private final boolean repairs;
        private final long begun;
        private final CompletableFuture<?> client;
        private final Map<String, Reply> replies = new LinkedHashMap<>();
        private final CompletableFuture<Map<String, Reply>> quorum = new CompletableFuture<>();

        Reading(String key, boolean repairs, long begun, CompletableFuture<?> client) {
            this.key = key;
            this.repairs = repairs;
            this.begun = begun;
            this.client = client;
        }
    }

    private static final class Writing {

        private final Copy copy;
        private final List<String> awaited;
        private final CompletableFuture<Void> client;
        private long sent;

        Writing(Copy copy, List<String> awaited, CompletableFuture<Void> client, long sent) {
            this.copy = copy;
            this.awaited = awaited;
            this.client = client;
            this.sent = sent;
        }
    }

    public CompletableFuture<Optional<String>> get(String key) {
        CompletableFuture<Optional<String>> client = call(new CompletableFuture<>());
        read(Objects.requireNonNull(key, "key"), true, client).thenAccept(replies ->
                client.complete(newest(replies).map(Copy::value)));
        return client;
    }

    public CompletableFuture<Void> put(String key, String value) {
        return write(Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
    }

    public CompletableFuture<Void> delete(String key) {
        return write(Objects.requireNonNull(key, "key"), null);
    }

    private record Call(CompletableFuture<?> client, long begun) {
    }

    private final List<Call> calls = new ArrayList<>();

    private <T> CompletableFuture<T> call(CompletableFuture<T> client) {
        calls.add(new Call(client, now));
        return client;
    }

    private CompletableFuture<Void> write(String key, String value) {
        CompletableFuture<Void> client = call(new CompletableFuture<>());
        read(key, false, client).thenAccept(replies -> {
            long counter = replies.values().stream().mapToLong(Reply::highest).max().orElse(0);
            Version version = new Version(Math.max(counter, disk.highest()) + 1, self);
            Copy copy = new Copy(version, value);
            disk.save(key, copy);
            Writing writing = new Writing(copy, new ArrayList<>(others()), client, now);
            writings.computeIfAbsent(key, any -> new HashMap<>()).put(version, writing);
            others().forEach(node -> network.send(node, new QuorumMessage.Store(key, copy)));
            confirmed(key, version, self);
        });
        return client;
    }

    private CompletableFuture<Map<String, Reply>> read(String key, boolean repairs, CompletableFuture<?> client) {
        long request = requests.getAsLong();
        Reading reading = new Reading(key, repairs, now, client);
        readings.put(request, reading);
        others().forEach(node -> network.send(node, new QuorumMessage.Ask(request, key)));
        reading.replies.put(self, new Reply(disk.load(key), disk.highest()));
        if (settings.read() == 1) {
            reading.quorum.complete(reading.replies);
        }
        return reading.quorum;
    }

    private static Optional<Copy> newest(Map<String, Reply> replies) {
        return replies.values().stream().map(Reply::copy).filter(Objects::nonNull)
                .max(Comparator.comparing(Copy::version));
    }

    public void receive(String from, QuorumMessage message) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(message, "message");
        if (message instanceof QuorumMessage.Ask ask) {
            network.send(from, new QuorumMessage.Answer(ask.request(), disk.load(ask.key()), disk.highest()));
        } else if (message instanceof QuorumMessage.Answer answer && readings.containsKey(answer.request())) {
            replied(readings.get(answer.request()), from, new Reply(answer.copy(), answer.highest()));
        } else if (message instanceof QuorumMessage.Store store) {
            save(store.key(), store.copy());
            network.send(from, new QuorumMessage.Stored(store.key(), store.copy().version()));
        } else if (message instanceof QuorumMessage.Stored stored) {
            confirmed(stored.key(), stored.version(), from);
        } else if (message instanceof QuorumMessage.Settled news) {
            settle(news.key(), news.version());
        }
    }

    private void replied(Reading reading, String from, Reply reply) {
        if (reading.replies.putIfAbsent(from, reply) != null) {
            return;
        }
        if (reading.replies.size() == settings.read()) {
            reading.quorum.complete(reading.replies);
        }
        if (reading.repairs && reading.quorum.isDone()) {
            repair(reading);
        }
    }

    private void repair(Reading reading) {
        Optional<Copy> found = newest(reading.replies);
        if (found.isEmpty()) {
            return;
        }
        Copy own = disk.load(reading.key);
        Copy best = own != null && own.isNewerThan(found.get()) ? own : found.get();
        reading.replies.replaceAll((node, reply) -> {
            boolean lacks = reply.copy() == null ? !best.isTombstone() : best.isNewerThan(reply.copy());
            if (!lacks) {
                return reply;
            }
            if (node.equals(self)) {
                save(reading.key, best);
            } else {
                network.send(node, new QuorumMessage.Store(reading.key, best));
            }
            return new Reply(best, reply.highest());
        });
    }

    private void save(String key, Copy copy) {
        if (copy.isNewerThan(disk.load(key))) {
            disk.save(key, copy);
        }
    }

    private void confirmed(String key, Version version, String from) {
        Map<Version, Writing> ofKey = writings.getOrDefault(key, Map.of());
        Writing writing = ofKey.get(version);
        if (writing == null) {
            return;
        }
        writing.awaited.remove(from);
        if (writing.awaited.size() <= settings.nodes().size() - settings.write()) {
            writing.client.complete(null);
        }
        if (writing.awaited.isEmpty()) {
            ofKey.remove(version);
            if (writing.copy.isTombstone()) {
                others().forEach(node -> network.send(node, new QuorumMessage.Settled(key, version)));
                settle(key, version);
            }
        }
    }

    private void settle(String key, Version version) {
        settled.computeIfAbsent(key, any -> new HashMap<>()).putIfAbsent(version, now);
    }

    public void tick(long time) {
        now = time;
        List<Reading> late = readings.values().stream().filter(reading -> isLate(reading.begun)).toList();
        readings.values().removeAll(late);
        late.stream().filter(reading -> !reading.quorum.isDone()).forEach(reading -> reading.client
                .completeExceptionally(new QuorumUnavailableException(reading.key + ": " + settings.read()
                        + " nodes needed, " + reading.replies.size() + " answered")));
        List<Call> over = calls.stream().filter(call -> isLate(call.begun)).toList();
        calls.removeIf(call -> isLate(call.begun) || call.client.isDone());
        over.forEach(call -> call.client.completeExceptionally(new QuorumUnavailableException(
                "too few of the nodes " + settings.nodes() + " have confirmed a write of " + self + " in time")));
        writings.forEach((key, ofKey) -> {
            ofKey.values().removeIf(writing -> !writing.copy.equals(disk.load(key)) && writing.client.isDone());
            ofKey.values().forEach(writing -> again(key, writing));
        });
        settled.forEach((key, ofKey) -> ofKey.entrySet().removeIf(one -> gone(key, one.getKey(), one.getValue())));
        writings.values().removeIf(Map::isEmpty);
        settled.values().removeIf(Map::isEmpty);
    }

    private void again(String key, Writing writing) {
        if (isLate(writing.sent) && writing.copy.equals(disk.load(key))) {
            writing.sent = now;
            writing.awaited.forEach(node -> network.send(node, new QuorumMessage.Store(key, writing.copy)));
        }
    }

    private boolean isLate(long since) {
        return now - since >= settings.timeout();
    }

    private boolean gone(String key, Version version, long since) {
        Copy own = disk.load(key);
        if (own == null || !own.version().equals(version)) {
            return true;
        }
        if (now - since < settings.grace()) {
            return false;
        }
        disk.remove(key);
        return true;
    }

    private List<String> others() {
        return settings.nodes().stream().filter(node -> !node.equals(self)).toList();
    }
}
