package benchmarks.graphql;

import java.util.Locale;
import java.util.Map;

/** How one gets from an object of the blog to others. */
enum Relation {

    /** The user with an id, from the root. */
    USER("users", "id", false),
    /** The post with an id, from the root. */
    POST("posts", "id", false),
    /** The newest posts, from the root. */
    FEED("posts", "blog", true),
    /** The newest posts of a user. */
    POSTS("posts", "author_id", true),
    /** The newest comments on a post. */
    COMMENTS("comments", "post_id", true),
    /** Who wrote a post or a comment. */
    AUTHOR("users", "id", false);

    private final String table;
    private final String column;
    private final boolean isList;

    Relation(String table, String column, boolean isList) {
        this.table = table;
        this.column = column;
        this.isList = isList;
    }

    /** Where the rows are. */
    String table() {
        return table;
    }

    /** The column that has the key. */
    String column() {
        return column;
    }

    boolean isList() {
        return isList;
    }

    /** The key of the rows that an object leads to. */
    Object key(Map<String, Object> from) {
        return from.get(this == AUTHOR ? "author_id" : "id");
    }

    String field() {
        return name().toLowerCase(Locale.ROOT);
    }
}
