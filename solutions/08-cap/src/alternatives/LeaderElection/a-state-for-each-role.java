package katas.cap;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/** What a node does depends on its state, an object of its own for each role, which knows what only that role knows. */
public final class LeaderElection {

    private final String self;
    private final Set<String> others;
    private final int majority;
    private final long interval;
    private final LongSupplier timeouts;
    private final ElectionNetwork network;
    private final BallotDisk disk;
    private long now;
    private State state;

    public LeaderElection(String self, List<String> nodes, long interval, LongSupplier timeouts,
            ElectionNetwork network, BallotDisk disk, long now) {
        if (interval <= 0) {
            throw new IllegalArgumentException("the interval is " + interval);
        }
        this.others = new TreeSet<>(nodes);
        if (others.size() < nodes.size() || !others.remove(Objects.requireNonNull(self, "self"))) {
            throw new IllegalArgumentException("no group with " + self + ": " + nodes);
        }
        this.self = self;
        this.majority = nodes.size() / 2 + 1;
        this.interval = interval;
        this.timeouts = Objects.requireNonNull(timeouts, "timeouts");
        this.network = Objects.requireNonNull(network, "network");
        this.disk = Objects.requireNonNull(disk, "disk");
        this.now = now;
        state = new Follower(null, newTimeout());
    }

    /** In this form no sum can be too great. */
    private record Timeout(long begun, long length) {
    }

    private Timeout newTimeout() {
        return new Timeout(now, timeouts.getAsLong());
    }

    private boolean isOver(Timeout timeout) {
        return now - timeout.begun >= timeout.length;
    }

    private interface State {

        Role role();

        String leader();

        void tick();

        default void granted(String voter) {
            // Only a candidate counts.
        }
    }

    private final class Follower implements State {

        private final String leader;
        private final Timeout end;

        Follower(String leader, Timeout end) {
            this.leader = leader;
            this.end = end;
        }

        @Override
        public Role role() {
            return Role.FOLLOWER;
        }

        @Override
        public String leader() {
            return leader;
        }

        @Override
        public void tick() {
            if (isOver(end)) {
                run();
            }
        }
    }

    private final class Candidate implements State {

        private final Set<String> votes = new HashSet<>();
        private Timeout end;

        @Override
        public Role role() {
            return Role.CANDIDATE;
        }

        @Override
        public String leader() {
            return null;
        }

        @Override
        public void tick() {
            if (isOver(end)) {
                run();
            }
        }

        @Override
        public void granted(String voter) {
            votes.add(voter);
            if (votes.size() >= majority) {
                state = new Leader();
            }
        }
    }

    private final class Leader implements State {

        private long sent;

        Leader() {
            beat();
        }

        private void beat() {
            sent = now;
            others.forEach(node -> network.send(node, new ElectionMessage.Heartbeat(term())));
        }

        @Override
        public Role role() {
            return Role.LEADER;
        }

        @Override
        public String leader() {
            return self;
        }

        @Override
        public void tick() {
            if (now - sent >= interval) {
                beat();
            }
        }
    }

    private void run() {
        disk.save(new Ballot(term() + 1, self));
        Candidate candidate = new Candidate();
        candidate.end = newTimeout();
        state = candidate;
        others.forEach(node -> network.send(node, new ElectionMessage.RequestVote(term())));
        candidate.granted(self);
    }

    public Role role() {
        return state.role();
    }

    public long term() {
        return disk.load().term();
    }

    public Optional<String> leader() {
        return Optional.ofNullable(state.leader());
    }

    public void tick(long time) {
        now = time;
        state.tick();
    }

    public void receive(String from, ElectionMessage message) {
        Objects.requireNonNull(from, "from");
        catchUp(message.term());
        boolean current = message.term() == term();
        if (message instanceof ElectionMessage.RequestVote) {
            network.send(from, new ElectionMessage.Vote(term(), current && vote(from)));
        }
        if (message instanceof ElectionMessage.Vote vote && vote.granted() && current) {
            state.granted(from);
        }
        if (message instanceof ElectionMessage.Heartbeat) {
            if (current) {
                state = new Follower(from, newTimeout());
            }
            network.send(from, new ElectionMessage.Heard(term()));
        }
    }

    private void catchUp(long term) {
        if (term <= term()) {
            return;
        }
        disk.save(new Ballot(term, null));
        if (state instanceof Follower follower) {
            state = new Follower(null, follower.end);
        } else if (state instanceof Candidate candidate) {
            state = new Follower(null, candidate.end);
        } else {
            state = new Follower(null, newTimeout());
        }
    }

    private boolean vote(String candidate) {
        Ballot ballot = disk.load();
        if (ballot.votedFor() != null && !ballot.votedFor().equals(candidate)) {
            return false;
        }
        if (ballot.votedFor() == null) {
            disk.save(new Ballot(ballot.term(), candidate));
        }
        Role role = state.role();
        if (role == Role.FOLLOWER) {
            state = new Follower(state.leader(), newTimeout());
        } else if (state instanceof Candidate asking) {
            asking.end = newTimeout();
        }
        return true;
    }
}
