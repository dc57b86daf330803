package katas.replication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * A node of a store of texts by key in which N nodes have a copy of every key and none is the leader. A client may ask
 * any of them, which then asks the others: a read is answered by the newest of R copies, a write is done when W nodes
 * have it. Where R + W &gt; N, a read that begins after a write was done sees that write, or one that came later.
 *
 * <p><b>Reading.</b> {@link #get} takes the copy that this node has for the first of the R answers and sends {@link
 * QuorumMessage.Ask} to every other node. It is done as soon as R different nodes have answered. Then, of the nodes
 * that answered, also of those that answer later but before the time-out, each whose answer was older than the newest
 * of them is <i>repaired</i>: it is sent the newest copy of them all and of what this node has by then, and this node
 * saves it if it is newer than its own. Who answered that it has nothing at all, and was not repaired since, needs no
 * tombstone: it is sent none, and if it was this node, it saves none. It is left open whether one whose answer was as
 * new as the newest of them, and older than what this node has by then, is sent that.
 *
 * <p><b>Writing.</b> {@link #put} and {@link #delete} first ask all in the same way, repairing nothing. When R nodes
 * have answered, the write's version is the highest that any of them and this node has counted to by then, plus one,
 * with this node's name. This node saves the copy, and only then sends {@link QuorumMessage.Store} to every other node.
 * The write is done as soon as W different nodes have it, this one included. A delete is a write of a tombstone.
 *
 * <p><b>Hinted handoff.</b> A node that has not said that it has the copy is sent it again at the first tick that comes
 * at least the time-out after it was sent last, by the write or so, whatever a repair may have sent meanwhile; for as
 * long as this node is up and has nothing newer for the key. That does not count as a copy on the way to W.
 *
 * <p><b>Answering.</b> A node answers {@link QuorumMessage.Ask} with its copy. It saves the copy of a {@link
 * QuorumMessage.Store} if it is newer than its own, and answers {@link QuorumMessage.Stored} in any case. What comes
 * twice, late or unasked changes nothing.
 *
 * <p><b>Tombstones.</b> When all nodes have said that they have a tombstone that this node has written, it sends {@link
 * QuorumMessage.Settled} to every other node. Who has that news removes the tombstone at the first tick that comes at
 * least the grace after it, unless something newer has come meanwhile. No other tombstone is ever removed.
 *
 * <p>A node that has stopped starts again as a new object with the same disk. It has forgotten its hints, the questions
 * that it asked, and the news of tombstones: it keeps those for good, unless it hears of them again. Every call takes
 * time in proportion to N, a tick to what is under way. Not thread-safe: one call at a time.
 *
 * <p>Sources: G. DeCandia and others, "Dynamo: Amazon's highly available key-value store", 2007; H. Attiya, A. Bar-Noy,
 * D. Dolev, "Sharing memory robustly in message-passing systems", 1995, for the question before a write.
 */
public final class QuorumStore {

    private final String self;
    private final QuorumSettings settings;
    private final QuorumNetwork network;
    private final CopyDisk disk;
    private final LongSupplier requests;

    private final Map<Long, Question> questions = new LinkedHashMap<>();
    private final Map<Id, Write> writes = new LinkedHashMap<>();
    private final Map<String, Grave> graves = new LinkedHashMap<>();
    private long now;

    /**
     * Makes a node; it sends nothing yet, and its clock shows 0.
     *
     * @param self its name, one of the settings' nodes; not null
     * @param settings what all nodes agree on; not null
     * @param network its way to the others; not null
     * @param disk what it has saved, now or before it stopped; not null
     * @param requests gives a number that this node has never used for a question, not even before it stopped; not null
     * @throws NullPointerException if an argument is null
     * @throws IllegalArgumentException if the name is none of the nodes; the message contains it
     */
    public QuorumStore(String self, QuorumSettings settings, QuorumNetwork network, CopyDisk disk,
            LongSupplier requests) {
        this.self = Objects.requireNonNull(self, "self");
        this.settings = Objects.requireNonNull(settings, "settings");
        this.network = Objects.requireNonNull(network, "network");
        this.disk = Objects.requireNonNull(disk, "disk");
        this.requests = Objects.requireNonNull(requests, "requests");
        if (!settings.nodes().contains(self)) {
            throw new IllegalArgumentException("self must be one of " + settings.nodes() + ", not " + self);
        }
    }

    /** A question to all nodes, and what they have answered. */
    private static final class Question {

        private final long request;
        private final String key;
        private final long begun;
        private final CompletableFuture<?> client;
        private final boolean repairs;
        private final Consumer<Question> atQuorum;
        /** The copies of those who have answered; null for nothing. */
        private final Map<String, Copy> answers = new LinkedHashMap<>();
        private long highest;

        Question(long request, String key, long begun, CompletableFuture<?> client, boolean repairs,
                Consumer<Question> atQuorum) {
            this.request = request;
            this.key = key;
            this.begun = begun;
            this.client = client;
            this.repairs = repairs;
            this.atQuorum = atQuorum;
        }

        Copy newest() {
            Copy newest = null;
            for (Copy copy : answers.values()) {
                newest = newer(newest, copy);
            }
            return newest;
        }
    }

    /** What a confirmation names. */
    private record Id(String key, Version version) {
    }

    /** A write of this node that not every node has. */
    private static final class Write {

        private final String key;
        private final Copy copy;
        private final long begun;
        private final CompletableFuture<Void> client;
        private final Set<String> missing;
        private long tried;

        Write(String key, Copy copy, long begun, CompletableFuture<Void> client, Set<String> missing, long tried) {
            this.key = key;
            this.copy = copy;
            this.begun = begun;
            this.client = client;
            this.missing = missing;
            this.tried = tried;
        }

        Id id() {
            return new Id(key, copy.version());
        }
    }

    /** A tombstone that every node has. */
    private record Grave(Version version, long since) {
    }

    /**
     * Reads a key.
     *
     * @param key the key, not null
     * @return the value; empty if the key was never written or is deleted. It is failed by a {@link
     *     QuorumUnavailableException} at the first tick that comes at least the time-out after this call, if it is not
     *     done before; the message contains the key, R, and how many nodes have answered, this one included
     * @throws NullPointerException if the key is null
     */
    public CompletableFuture<Optional<String>> get(String key) {
        Objects.requireNonNull(key, "key");
        CompletableFuture<Optional<String>> client = new CompletableFuture<>();
        ask(key, client, true, question -> {
            Copy newest = question.newest();
            client.complete(newest == null ? Optional.empty() : Optional.ofNullable(newest.value()));
        });
        return client;
    }

    /**
     * Writes a value.
     *
     * @param key the key, not null
     * @param value the value, not null
     * @return done when W nodes have it. It is failed by a {@link QuorumUnavailableException} at the first tick that
     *     comes at least the time-out after this call, if it is not done before; the value may then be seen or not
     * @throws NullPointerException if an argument is null
     */
    public CompletableFuture<Void> put(String key, String value) {
        Objects.requireNonNull(key, "key");
        return write(key, Objects.requireNonNull(value, "value"));
    }

    /**
     * Deletes a key, whether there is a value or not.
     *
     * @param key the key, not null
     * @return as of {@link #put}
     * @throws NullPointerException if the key is null
     */
    public CompletableFuture<Void> delete(String key) {
        return write(Objects.requireNonNull(key, "key"), null);
    }

    private CompletableFuture<Void> write(String key, String value) {
        CompletableFuture<Void> client = new CompletableFuture<>();
        long begun = now;
        ask(key, client, false, question -> {
            questions.remove(question.request);
            long counter = Math.max(question.highest, disk.highest()) + 1;
            store(new Write(key, new Copy(new Version(counter, self), value), begun, client, others(), now));
        });
        return client;
    }

    /** Asks all nodes; what is to be done with R answers may be done before this returns. */
    private void ask(String key, CompletableFuture<?> client, boolean repairs, Consumer<Question> atQuorum) {
        long request = requests.getAsLong();
        Question question = new Question(request, key, now, client, repairs, atQuorum);
        questions.put(request, question);
        others().forEach(node -> network.send(node, new QuorumMessage.Ask(request, key)));
        answered(question, self, disk.load(key), disk.highest());
    }

    private void answered(Question question, String from, Copy copy, long highest) {
        if (question.answers.containsKey(from)) {
            return;
        }
        question.answers.put(from, copy);
        question.highest = Math.max(question.highest, highest);
        if (question.answers.size() == settings.read()) {
            question.atQuorum.accept(question);
        }
        if (question.repairs && question.answers.size() >= settings.read()) {
            repair(question);
        }
    }

    private void repair(Question question) {
        Copy newest = newer(question.newest(), disk.load(question.key));
        for (Map.Entry<String, Copy> answer : question.answers.entrySet()) {
            if (newest != null && needs(answer.getValue(), newest)) {
                answer.setValue(newest);
                handOver(answer.getKey(), question.key, newest);
            }
        }
    }

    private static boolean needs(Copy own, Copy newest) {
        return own == null ? !newest.isTombstone() : newest.isNewerThan(own);
    }

    private void handOver(String node, String key, Copy copy) {
        if (node.equals(self)) {
            keep(key, copy);
        } else {
            network.send(node, new QuorumMessage.Store(key, copy));
        }
    }

    private void keep(String key, Copy copy) {
        if (copy.isNewerThan(disk.load(key))) {
            disk.save(key, copy);
        }
    }

    private void store(Write write) {
        // Saved first: after a stop the counter goes on from here, so that no version is given twice.
        disk.save(write.key, write.copy);
        writes.put(write.id(), write);
        write.missing.forEach(node -> network.send(node, new QuorumMessage.Store(write.key, write.copy)));
        stored(write, self);
    }

    private void stored(Write write, String node) {
        write.missing.remove(node);
        if (settings.nodes().size() - write.missing.size() >= settings.write()) {
            write.client.complete(null);
        }
        if (write.missing.isEmpty()) {
            writes.remove(write.id());
            settle(write);
        }
    }

    private void settle(Write write) {
        if (write.copy.isTombstone()) {
            Version version = write.copy.version();
            others().forEach(other -> network.send(other, new QuorumMessage.Settled(write.key, version)));
            bury(write.key, version);
        }
    }

    /**
     * Takes a message.
     *
     * @param from another node, who has sent it; not null
     * @param message what has come; not null
     * @throws NullPointerException if an argument is null
     */
    public void receive(String from, QuorumMessage message) {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(message, "message");
        if (message instanceof QuorumMessage.Ask ask) {
            network.send(from, new QuorumMessage.Answer(ask.request(), disk.load(ask.key()), disk.highest()));
        } else if (message instanceof QuorumMessage.Answer answer) {
            Question question = questions.get(answer.request());
            if (question != null) {
                answered(question, from, answer.copy(), answer.highest());
            }
        } else if (message instanceof QuorumMessage.Store store) {
            keep(store.key(), store.copy());
            network.send(from, new QuorumMessage.Stored(store.key(), store.copy().version()));
        } else if (message instanceof QuorumMessage.Stored stored) {
            Write write = writes.get(new Id(stored.key(), stored.version()));
            if (write != null) {
                stored(write, from);
            }
        } else if (message instanceof QuorumMessage.Settled settled) {
            bury(settled.key(), settled.version());
        }
    }

    private void bury(String key, Version version) {
        graves.merge(key, new Grave(version, now),
                (old, news) -> news.version().compareTo(old.version()) > 0 ? news : old);
    }

    /**
     * Takes note of the time: gives up what takes too long, hands copies over again, and removes tombstones.
     *
     * @param time milliseconds on this node's own clock, at least 0 and never less than before
     */
    public void tick(long time) {
        now = time;
        giveUp();
        List.copyOf(writes.values()).forEach(this::handOff);
        graves.entrySet().removeIf(grave -> isOver(grave.getKey(), grave.getValue()));
    }

    private void giveUp() {
        List<Question> over = new ArrayList<>();
        questions.values().removeIf(question -> isLate(question.begun) && over.add(question));
        over.forEach(question -> fail(question.client, question.key, question.answers.size() + " answered, of "
                + settings.read() + " that a question needs"));
        List.copyOf(writes.values()).stream().filter(write -> isLate(write.begun)).forEach(write -> fail(write.client,
                write.key, settings.nodes().size() - write.missing.size() + " have it, of " + settings.write()
                        + " that a write needs"));
    }

    private static void fail(CompletableFuture<?> client, String key, String counts) {
        client.completeExceptionally(new QuorumUnavailableException(key + ": " + counts));
    }

    /** Hands over what some have not; gives it up when there is something newer to hand over. */
    private void handOff(Write write) {
        if (!write.copy.equals(disk.load(write.key))) {
            if (write.client.isDone()) {
                writes.remove(write.id());
            }
        } else if (isLate(write.tried)) {
            write.tried = now;
            write.missing.forEach(node -> network.send(node, new QuorumMessage.Store(write.key, write.copy)));
        }
    }

    private boolean isLate(long since) {
        return now - since >= settings.timeout();
    }

    /** Removes a tombstone whose time has come; false as long as it has not. */
    private boolean isOver(String key, Grave grave) {
        Copy own = disk.load(key);
        boolean replaced = own == null || !own.version().equals(grave.version());
        if (!replaced && now - grave.since() >= settings.grace()) {
            disk.remove(key);
            return true;
        }
        return replaced;
    }

    private Set<String> others() {
        Set<String> others = new LinkedHashSet<>(settings.nodes());
        others.remove(self);
        return others;
    }

    private static Copy newer(Copy one, Copy other) {
        return other != null && other.isNewerThan(one) ? other : one;
    }
}
