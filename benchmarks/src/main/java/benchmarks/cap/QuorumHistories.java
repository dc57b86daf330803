package benchmarks.cap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import katas.replication.Copy;
import katas.replication.CopyDisk;
import katas.replication.QuorumMessage;
import katas.replication.QuorumSettings;
import katas.replication.QuorumStore;

/** What three nodes of the QuorumStore of the chapter on replication answer, where messages are slow. */
final class QuorumHistories {

    private static final List<String> NODES = List.of("A", "B", "C");
    private static final String KEY = "r";

    private final Map<String, QuorumStore> stores = new LinkedHashMap<>();
    private final List<Sent> underWay = new ArrayList<>();
    private long requests;

    private record Sent(String from, String to, QuorumMessage message) {
    }

    /** A disk that is a map. */
    private static final class MapDisk implements CopyDisk {

        private final Map<String, Copy> copies = new HashMap<>();
        private long highest;

        @Override
        public Copy load(String key) {
            return copies.get(key);
        }

        @Override
        public void save(String key, Copy copy) {
            copies.put(key, copy);
            highest = Math.max(highest, copy.version().counter());
        }

        @Override
        public void remove(String key) {
            copies.remove(key);
        }

        @Override
        public long highest() {
            return highest;
        }
    }

    private QuorumHistories(int read, int write) {
        QuorumSettings settings = new QuorumSettings(NODES, read, write, 100, 1_000);
        for (String node : NODES) {
            stores.put(node, new QuorumStore(node, settings, (to, message) -> underWay.add(new Sent(node, to, message)),
                    new MapDisk(), () -> ++requests));
        }
    }

    static void measure(VerdictExperiment.Rows rows) {
        rows.add("R = 1 and W = 1", "messages are slow", "reads at another node", apart());
        rows.add("R = 2 and W = 2", "messages are slow", "reads after the write", after());
        rows.add("R = 2 and W = 2", "messages are slow", "reads during the write", during());
    }

    /** Delivers all that is under way between two nodes, and what they answer to it. */
    private void deliver(String one, String other) {
        for (int index = 0; index < underWay.size(); index++) {
            Sent sent = underWay.get(index);
            if (sent.from.equals(one) && sent.to.equals(other) || sent.from.equals(other) && sent.to.equals(one)) {
                underWay.remove(index);
                stores.get(sent.to).receive(sent.from, sent.message);
                index = -1;
            }
        }
    }

    private String read(String node, String other) {
        CompletableFuture<String> answer = stores.get(node).get(KEY).thenApply(value -> value.orElse(null));
        if (!answer.isDone()) {
            ask(node, other);
        }
        return answer.join();
    }

    /** Delivers the last question of a node to another, and the answer to it, and nothing else. */
    private void ask(String node, String other) {
        Sent question = take(node, other, QuorumMessage.Ask.class);
        stores.get(other).receive(node, question.message);
        stores.get(node).receive(other, take(other, node, QuorumMessage.Answer.class).message);
    }

    private Sent take(String from, String to, Class<? extends QuorumMessage> type) {
        for (int index = underWay.size() - 1; index >= 0; index--) {
            Sent sent = underWay.get(index);
            if (sent.from.equals(from) && sent.to.equals(to) && type.isInstance(sent.message)) {
                return underWay.remove(index);
            }
        }
        throw new IllegalStateException("no " + type.getSimpleName() + " is under way from " + from + " to " + to);
    }

    private void write(String value) {
        CompletableFuture<Void> done = stores.get("A").put(KEY, value);
        deliver("A", "B");
        done.join();
    }

    private static History apart() {
        QuorumHistories quorum = new QuorumHistories(1, 1);
        History history = new History();
        history.write(" at A", "1", () -> quorum.stores.get("A").put(KEY, "1").join());
        history.read(" at B", () -> quorum.read("B", "A"));
        return history;
    }

    private static History after() {
        QuorumHistories quorum = new QuorumHistories(2, 2);
        History history = new History();
        history.write(" at A", "1", () -> quorum.write("1"));
        history.read(" at C", () -> quorum.read("C", "B"));
        return history;
    }

    private static History during() {
        QuorumHistories quorum = new QuorumHistories(2, 2);
        History history = new History();
        history.write(" at A", "1", () -> quorum.write("1"));
        history.unansweredWrite(" at A", "2", () -> {
            quorum.stores.get("A").put(KEY, "2");
            quorum.ask("A", "B");
        });
        history.read(" at A", () -> quorum.read("A", "B"));
        history.read(" at C", () -> quorum.read("C", "B"));
        return history;
    }
}
