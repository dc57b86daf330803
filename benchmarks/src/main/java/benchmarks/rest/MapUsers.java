package benchmarks.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import katas.rest.EmailTakenException;
import katas.rest.User;
import katas.rest.Users;

/** Users in memory, so that what is around them is measured. */
final class MapUsers implements Users {

    private final TreeMap<Long, User> users = new TreeMap<>();
    private final Map<String, Long> owners = new HashMap<>();
    private long last;

    /** So many of them. */
    static MapUsers of(int count) {
        MapUsers users = new MapUsers();
        for (int i = 0; i < count; i++) {
            users.add("Ada the " + i + "th", Optional.of("ada" + i + "@example.com"));
        }
        return users;
    }

    @Override
    public synchronized List<User> all() {
        return List.copyOf(users.values());
    }

    @Override
    public synchronized Optional<User> find(long id) {
        return Optional.ofNullable(users.get(id));
    }

    @Override
    public synchronized User add(String name, Optional<String> email) {
        User user = new User(last + 1, name, email);
        put(user);
        last++;
        return user;
    }

    @Override
    public synchronized Optional<User> update(long id, UnaryOperator<User> change) {
        User old = users.get(id);
        if (old == null) {
            return Optional.empty();
        }
        User changed = change.apply(old);
        put(changed);
        return Optional.of(changed);
    }

    @Override
    public synchronized boolean remove(long id) {
        User gone = users.remove(id);
        if (gone != null) {
            gone.email().ifPresent(owners::remove);
        }
        return gone != null;
    }

    private void put(User user) {
        user.email().ifPresent(email -> {
            if (!Objects.requireNonNullElse(owners.get(email), user.id()).equals(user.id())) {
                throw new EmailTakenException(email);
            }
        });
        Optional.ofNullable(users.put(user.id(), user)).flatMap(User::email).ifPresent(owners::remove);
        user.email().ifPresent(email -> owners.put(email, user.id()));
    }
}
