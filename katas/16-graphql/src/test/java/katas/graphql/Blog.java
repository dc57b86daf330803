package katas.graphql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A blog in memory: users, their posts, the comments on these. Which values fail is up to the test. */
final class Blog {

    static final int USERS = 5;

    static final String TEXT = """
            type Query {
              user(id: Int): User
              users: [User!] @listSize(assumedSize: 5)
              feed(first: Int): [Entry] @listSize(assumedSize: 6, slicingArguments: ["first"])
              search: [Hit!] @listSize(assumedSize: 8)
              top: Post!
            }
            interface Entry { id: ID! text: String author: User }
            type User { id: ID! name: String! posts(first: Int): [Post!]! @listSize(assumedSize: 4, slicingArguments:
              ["first"]) friends: [User] @listSize(assumedSize: 3) tags: [String!] @listSize(assumedSize: 2) }
            type Post implements Entry { id: ID! text: String author: User!
              comments(first: Int): [Comment!] @listSize(assumedSize: 4, slicingArguments: ["first"]) }
            type Comment implements Entry { id: ID! text: String author: User on: Post! }
            union Hit = User | Post | Comment
            """;

    static final Schema<Blog> SCHEMA = Schema.parse(TEXT, resolvers(), value -> ((Thing) value).type());

    /** One of the things in the blog. */
    record Thing(String type, int id) {
    }

    private final List<String> events = new ArrayList<>();
    private final Failures failures;
    private List<Runnable> endings = new ArrayList<>();

    /** In place of a value: the resolver itself throws. */
    record Thrown(Throwable failure) {

        @SuppressWarnings("unchecked")
        private <T extends Throwable> T raise() throws T {
            throw (T) failure;
        }
    }

    /** In place of a value: the resolver returns null, and no stage. */
    record NoStage() {
    }

    /** Which values go wrong; one that is an exception is what the stage ends with. */
    @FunctionalInterface
    interface Failures {

        /** No failures. */
        Failures NONE = (parent, field, value) -> value;

        Object replace(Thing parent, String field, Object value);
    }

    Blog(Failures failures) {
        this.failures = failures;
    }

    /** What happened: {@code Post 3 text} where a resolver was called, and {@code dispatch}. */
    List<String> events() {
        return events;
    }

    /** Ends all stages that resolvers have returned so far. */
    void dispatch() {
        events.add("dispatch");
        List<Runnable> due = endings;
        endings = new ArrayList<>();
        due.forEach(Runnable::run);
    }

    private static Map<String, Resolver<Blog>> resolvers() {
        Map<String, Resolver<Blog>> resolvers = new HashMap<>();
        Map.of("Query", List.of("user", "users", "feed", "search", "top"),
                "User", List.of("id", "name", "posts", "friends", "tags"),
                "Post", List.of("id", "text", "author", "comments"),
                "Comment", List.of("id", "text", "author", "on")).forEach((type, fields) -> fields.forEach(field ->
                resolvers.put(type + "." + field,
                        (parent, arguments, blog) -> blog.resolve((Thing) parent, field, arguments))));
        return resolvers;
    }

    private CompletionStage<?> resolve(Thing parent, String field, Map<String, Object> arguments) {
        Thing from = parent == null ? new Thing("Query", 0) : parent;
        events.add(from.type() + " " + from.id() + " " + field);
        Object value = found(from, field, arguments);
        if (value instanceof Thrown thrown) {
            throw thrown.<RuntimeException>raise();
        }
        if (value instanceof NoStage) {
            return null;
        }
        CompletableFuture<Object> stage = new CompletableFuture<>();
        endings.add(() -> {
            if (value instanceof Throwable failure) {
                stage.completeExceptionally(failure);
            } else {
                stage.complete(value);
            }
        });
        return stage;
    }

    /** The value of a field, or what went wrong with it. */
    Object found(Thing parent, String field, Map<String, Object> arguments) {
        return failures.replace(parent, field, value(parent, field, arguments));
    }

    /** What a field of a thing is, without failures. */
    static Object value(Thing of, String field, Map<String, Object> arguments) {
        int id = of.id();
        return switch (of.type() + "." + field) {
            case "Query.user" -> (Integer) arguments.get("id") < USERS
                    ? new Thing("User", (Integer) arguments.get("id")) : null;
            case "Query.users" -> things("User", 0, USERS);
            case "Query.feed" -> cut(mixed("Post", "Comment"), arguments);
            case "Query.search" -> mixed("Comment", "User", "Post");
            case "Query.top", "Comment.on" -> new Thing("Post", id / 3);
            case "User.posts" -> cut(things("Post", 3 * id, id % 5), arguments);
            case "User.friends" -> things("User", (id + 1) % USERS, id % 3).stream()
                    .map(friend -> friend.id() < USERS ? friend : null).toList();
            case "User.tags" -> id == 0 ? null : List.of("é" + id, "人");
            case "User.name" -> "Zoë " + id;
            case "Post.author" -> new Thing("User", id / 3 % USERS);
            case "Comment.author" -> id % 4 == 0 ? null : new Thing("User", id % USERS);
            case "Post.comments" -> id % 5 == 4 ? null : cut(things("Comment", 3 * id, id % 4), arguments);
            case "Post.text", "Comment.text" -> id % 3 == 0 ? null : of.type() + " " + id;
            default -> Integer.toString(id);
        };
    }

    private static List<Thing> things(String type, int first, int many) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            things.add(new Thing(type, first + i));
        }
        return things;
    }

    private static List<Thing> mixed(String... types) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            things.add(new Thing(types[i % types.length], i % USERS));
        }
        return things;
    }

    private static List<Thing> cut(List<Thing> things, Map<String, Object> arguments) {
        Object first = arguments.get("first");
        return first == null ? things : things.subList(0, Math.min(things.size(), (Integer) first));
    }
}
