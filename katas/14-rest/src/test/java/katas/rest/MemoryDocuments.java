package katas.rest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Documents in memory, which note what is asked for, and let somebody else act in between. */
final class MemoryDocuments implements Documents {

    private final Map<String, Document> documents = new HashMap<>();
    private final List<String> calls = new ArrayList<>();
    private long last;
    private Runnable before = () -> { };

    /** What was asked for, by the names of methods. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** What happens once, right before something is to be stored or deleted the next time. */
    synchronized void beforeTheNextChange(Runnable action) {
        before = action;
    }

    @Override
    public synchronized Optional<Document> find(String path) {
        calls.add("find");
        return Optional.ofNullable(documents.get(path));
    }

    @Override
    public OptionalLong replace(String path, long expected, String mediaType, byte[] content) {
        meanwhile("replace");
        synchronized (this) {
            if (version(path) != expected) {
                return OptionalLong.empty();
            }
            documents.put(path, new Document(++last, mediaType, content));
            return OptionalLong.of(last);
        }
    }

    @Override
    public boolean delete(String path, long expected) {
        meanwhile("delete");
        synchronized (this) {
            boolean there = documents.containsKey(path) && version(path) == expected;
            if (there) {
                documents.remove(path);
            }
            return there;
        }
    }

    private long version(String path) {
        return documents.containsKey(path) ? documents.get(path).version() : NONE;
    }

    private void meanwhile(String call) {
        Runnable action;
        synchronized (this) {
            calls.add(call);
            action = before;
            before = () -> { };
        }
        action.run();
    }
}
