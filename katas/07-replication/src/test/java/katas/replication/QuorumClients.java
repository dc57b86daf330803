package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import testkit.network.SimulatedNetwork;

/** Clients of a store, who remember what they wrote and when, and know by that what a read may tell them. */
final class QuorumClients {

    private static final String KEY = "k";

    private final SimulatedNetwork<QuorumMessage> network;
    private final QuorumCluster cluster;
    private final QuorumSettings settings;
    private final List<Write> writes = new ArrayList<>();
    private final List<String> wrong = new ArrayList<>();
    /** Counts beginnings and ends, so that one can be told to be before another. */
    private long moment;
    private int values;

    QuorumClients(SimulatedNetwork<QuorumMessage> network, QuorumSettings settings) {
        this.network = network;
        this.settings = settings;
        cluster = new QuorumCluster(network, settings);
        Write nothing = new Write(Optional.empty(), 0);
        nothing.end = 0;
        writes.add(nothing);
        for (String node : settings.nodes()) {
            network.command(node, "put", () -> put(node));
            network.command(node, "get", () -> get(node));
            network.command(node, "delete", () -> delete(node));
        }
    }

    private static final class Write {

        private final Optional<String> value;
        private final long begin;
        private long end = Long.MAX_VALUE;

        Write(Optional<String> value, long begin) {
            this.value = value;
            this.begin = begin;
        }
    }

    private void put(String node) {
        String value = "v" + ++values;
        write(Optional.of(value), () -> cluster.node(node).put(KEY, value));
    }

    private void delete(String node) {
        write(Optional.empty(), () -> cluster.node(node).delete(KEY));
    }

    private void write(Optional<String> value, Supplier<CompletableFuture<Void>> work) {
        String what = value.map(one -> "put " + one).orElse("delete");
        // Known before it begins, for whoever reads meanwhile may see it.
        Write write = new Write(value, ++moment);
        writes.add(write);
        network.note(what);
        work.get().whenComplete((nothing, failure) -> {
            if (failure == null) {
                write.end = ++moment;
                network.note(what + " is done");
            } else {
                network.note(what + " has failed");
            }
        });
    }

    private void get(String node) {
        long begin = ++moment;
        cluster.node(node).get(KEY).whenComplete((value, failure) -> {
            if (failure == null) {
                network.note("get: " + value.orElse("nothing"));
                look(begin, value);
            } else {
                network.note("get has failed");
            }
        });
    }

    private void look(long begin, Optional<String> value) {
        List<Write> allowed = writes.stream().filter(write -> writes.stream().noneMatch(
                later -> write.end < later.begin && later.end < begin)).toList();
        if (allowed.stream().noneMatch(write -> write.value.equals(value))) {
            wrong.add("a get told " + value.orElse("nothing") + ", where only this was possible: " + allowed.stream()
                    .map(write -> write.value.orElse("nothing")).collect(Collectors.joining(", ")));
        }
    }

    /** No read has told what was overwritten before it began. */
    void seeTheLastWrite() {
        assertThat(wrong).as("a get sees the last write that was done before it, or one after that").isEmpty();
    }

    /** When all is well again, and somebody has read, all nodes have the same. */
    void agreeInTheEnd() {
        network.settle(8, 50);
        network.ask("A", "get", () -> get("A"));
        network.settle(0, 0);
        seeTheLastWrite();
        List<Optional<String>> values = settings.nodes().stream()
                .map(node -> Optional.ofNullable(cluster.disk(node).load(KEY)).map(Copy::value)).toList();
        assertThat(values.stream().distinct()).as("all nodes have the same when everything has come, and one has read")
                .hasSize(1);
    }
}
