package katas.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/** One join with the page, which a subquery has cut before; and lists of numbers in portions, each in an IN. */
public final class PostLoader {

    private static final int PORTION = 10_000;

    private final DataSource source;

    public PostLoader(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    public List<UserPosts> newest(int limit) throws SQLException {
        if (limit < 0) {
            throw new IllegalArgumentException("limit must be at least 0, not " + limit);
        }
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT u.id, u.name, p.id, p.title"
                        + " FROM (SELECT id, name, joined FROM users ORDER BY joined DESC, id DESC LIMIT ?) u"
                        + " LEFT JOIN posts p ON p.user_id = u.id ORDER BY u.joined DESC, u.id DESC, p.id DESC")) {
            select.setInt(1, limit);
            Map<Long, String> names = new LinkedHashMap<>();
            Map<Long, List<Post>> posts = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    names.put(row.getLong(1), row.getString(2));
                    List<Post> of = posts.computeIfAbsent(row.getLong(1), user -> new ArrayList<>());
                    if (row.getString(4) != null) {
                        of.add(new Post(row.getLong(3), row.getString(4)));
                    }
                }
            }
            return names.keySet().stream().map(id -> new UserPosts(id, names.get(id), posts.get(id))).toList();
        }
    }

    public Map<Long, List<Post>> byUser(Collection<Long> users) throws SQLException {
        List<Long> all = List.copyOf(new LinkedHashSet<>(users));
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        if (!all.isEmpty()) {
            try (Connection connection = source.getConnection()) {
                for (int from = 0; from < all.size(); from += PORTION) {
                    posts.putAll(portion(connection, all.subList(from, Math.min(from + PORTION, all.size()))));
                }
            }
        }
        return Collections.unmodifiableMap(posts);
    }

    private static Map<Long, List<Post>> portion(Connection connection, List<Long> users) throws SQLException {
        Map<Long, List<Post>> posts = new LinkedHashMap<>();
        users.forEach(user -> posts.put(user, new ArrayList<>()));
        try (PreparedStatement select = connection.prepareStatement("SELECT user_id, id, title FROM posts"
                + " WHERE user_id IN (" + String.join(", ", Collections.nCopies(users.size(), "?"))
                + ") ORDER BY id DESC")) {
            for (int i = 0; i < users.size(); i++) {
                select.setLong(i + 1, users.get(i));
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    posts.get(row.getLong(1)).add(new Post(row.getLong(2), row.getString(3)));
                }
            }
        }
        posts.replaceAll((user, list) -> List.copyOf(list));
        return posts;
    }
}
