package katas.replication;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A node whose data is a log of numbers in memory. A read of it sees the last number. It can be made to fail at its
 * next calls, and somebody may be told of each call before it happens.
 */
final class MemoryNode implements Node<MemoryNode.Rows> {

    private final String name;
    private final List<Integer> log = new ArrayList<>();
    private final Map<Integer, Long> forks = new HashMap<>();
    private int timeline = 1;
    private int statuses;
    private int executions;
    private Fault fault = Fault.NONE;
    private int callsUntilFault;
    boolean down;
    Duration staleness = Duration.ZERO;
    Consumer<String> beforeCall = call -> { };

    /** In which manner a call fails. */
    enum Fault { NONE, BEFORE_EFFECT, AFTER_EFFECT }

    /** What reads and writes of a transaction are made with. */
    final class Rows {

        private final List<Integer> written = new ArrayList<>();

        /** The last number, also if this transaction wrote it; 0 if there is none. */
        int last() {
            return written.isEmpty() ? MemoryNode.this.last() : written.get(written.size() - 1);
        }

        /** All numbers that are there, in the order of the log. */
        List<Integer> all() {
            List<Integer> all = new ArrayList<>(log);
            all.addAll(written);
            return all;
        }

        void add(int number) {
            written.add(number);
        }

        /** Whose rows these are. */
        String node() {
            return name;
        }

        private void commit() {
            log.addAll(written);
        }
    }

    MemoryNode(String name) {
        this.name = name;
    }

    int last() {
        return log.isEmpty() ? 0 : log.get(log.size() - 1);
    }

    Position position() {
        return new Position(timeline, log.size());
    }

    Map<Integer, Long> forks() {
        return Map.copyOf(forks);
    }

    int statuses() {
        return statuses;
    }

    int executions() {
        return executions;
    }

    int calls() {
        return statuses + executions;
    }

    void forgetCalls() {
        statuses = 0;
        executions = 0;
    }

    void append(int number) {
        log.add(number);
    }

    /** Applies so many more entries of another node's log, as far as there are. */
    void replay(MemoryNode source, int entries) {
        if (source.timeline != timeline) {
            forks.putAll(source.forks);
            timeline = source.timeline;
        }
        for (int i = 0; i < entries && log.size() < source.log.size(); i++) {
            log.add(source.log.get(log.size()));
        }
    }

    void replayAll(MemoryNode source) {
        replay(source, Integer.MAX_VALUE);
    }

    /** Begins a timeline of its own. */
    void promote() {
        forks.put(timeline, (long) log.size());
        timeline++;
    }

    /** Becomes a copy of another node. */
    void rebuild(MemoryNode source) {
        log.clear();
        forks.clear();
        replayAll(source);
    }

    /** Makes one call fail: the next one is number 0. */
    void fail(int call, Fault manner) {
        callsUntilFault = call;
        fault = manner;
    }

    @Override
    public NodeStatus status() {
        statuses++;
        return called("status", () -> new NodeStatus(position(), forks, staleness));
    }

    @Override
    public <T> T execute(Function<? super Rows, ? extends T> work) {
        executions++;
        return called("execute", () -> {
            Rows rows = new Rows();
            T answer = work.apply(rows);
            rows.commit();
            return answer;
        });
    }

    private <T> T called(String what, Supplier<T> call) {
        beforeCall.accept(what);
        Fault manner = callsUntilFault-- == 0 ? fault : Fault.NONE;
        if (down || manner == Fault.BEFORE_EFFECT) {
            throw new NodeDownException(name + " does not answer");
        }
        T answer = call.get();
        if (manner == Fault.AFTER_EFFECT) {
            throw new NodeDownException(name + " has broken the connection");
        }
        return answer;
    }

    @Override
    public String toString() {
        return name;
    }
}
