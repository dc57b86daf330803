package katas.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Users in memory, who count how often they are asked for. */
final class MemoryUsers implements Users {

    private final TreeMap<Long, User> users = new TreeMap<>();
    private final List<String> calls = new ArrayList<>();
    private long last;
    private Runnable meanwhile = () -> { };

    /** What was asked for, by the names of methods. */
    synchronized List<String> calls() {
        return List.copyOf(calls);
    }

    /** What happens once, after the next call and before whoever made it can go on. */
    synchronized void meanwhile(Runnable action) {
        meanwhile = action;
    }

    /** The id after which the next user is added. */
    synchronized void last(long id) {
        last = id;
    }

    @Override
    public List<User> all() {
        return after("all", List.copyOf(step(() -> new ArrayList<>(users.values()))));
    }

    @Override
    public Optional<User> find(long id) {
        return after("find", step(() -> Optional.ofNullable(users.get(id))));
    }

    @Override
    public User add(String name, Optional<String> email) {
        return after("add", step(() -> {
            requireFree(last + 1, email);
            User user = new User(++last, name, email);
            users.put(last, user);
            return user;
        }));
    }

    @Override
    public Optional<User> update(long id, UnaryOperator<User> change) {
        return after("update", step(() -> {
            if (!users.containsKey(id)) {
                return Optional.empty();
            }
            // Called twice, as it may be.
            change.apply(users.get(id));
            User user = change.apply(users.get(id));
            requireFree(id, user.email());
            users.put(id, user);
            return Optional.of(user);
        }));
    }

    @Override
    public boolean remove(long id) {
        return after("remove", step(() -> users.remove(id) != null));
    }

    private synchronized <T> T step(Supplier<T> step) {
        return step.get();
    }

    private <T> T after(String call, T answer) {
        Runnable action;
        synchronized (this) {
            calls.add(call);
            action = meanwhile;
            meanwhile = () -> { };
        }
        action.run();
        return answer;
    }

    private void requireFree(long id, Optional<String> email) {
        if (email.isPresent() && users.values().stream()
                .anyMatch(user -> user.id() != id && user.email().equals(email))) {
            throw new EmailTakenException(email.get());
        }
    }
}
