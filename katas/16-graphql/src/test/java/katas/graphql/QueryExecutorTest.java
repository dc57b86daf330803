package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;

class QueryExecutorTest {

    private final QueryExecutor<Blog> executor = new QueryExecutor<>(Blog.SCHEMA);
    private Blog blog = new Blog(Blog.Failures.NONE);

    private Response run(String query) {
        return executor.execute(Query.parse(query), blog, blog::dispatch);
    }

    /** Runs a query on a blog in which one field of one thing goes wrong. */
    private Response run(String query, String where, Object instead) {
        blog = new Blog((parent, field, value) ->
                (parent.type() + " " + parent.id() + " " + field).equals(where) ? instead : value);
        return run(query);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    private static List<List<Object>> paths(Response response) {
        return response.errors().stream().map(GraphQlError::path).toList();
    }

    private void assertData(String query, Map<String, Object> expected) {
        Response response = run(query);
        assertThat(response.data()).as("the data of %s", query).isEqualTo(expected);
        assertThat(response.errors()).as("nothing went wrong in %s", query).isEmpty();
    }

    @Test
    void theAnswerHasWhatWasAskedFor() {
        assertData("{ user(id: 1) { id name } }", map("user", map("id", "1", "name", "Zoë 1")));
        assertData("{ users { id } }", map("users", List.of(map("id", "0"), map("id", "1"), map("id", "2"),
                map("id", "3"), map("id", "4"))));
        assertData("{ user(id: 1) { tags } }", map("user", map("tags", List.of("é1", "人"))));
    }

    @Test
    void whatIsNullIsNull() {
        assertData("{ user(id: 5) { name } }", map("user", null));
        assertData("{ user(id: 0) { tags } }", map("user", map("tags", null)));
        assertData("{ feed(first: 1) { text } }", map("feed", List.of(map("text", null))));
        assertData("{ user(id: 0) { posts { id } } }", map("user", map("posts", List.of())));
    }

    @Test
    void aliasesNameTheAnswer() {
        assertData("{ a: user(id: 1) { n: name } b: user(id: 2) { n: id } }",
                map("a", map("n", "Zoë 1"), "b", map("n", "2")));
        assertData("{ user(id: 1) { id: name name: id } }", map("user", map("id", "Zoë 1", "name", "1")));
    }

    @Test
    void argumentsReachTheResolver() {
        assertData("{ user(id: 3) { posts(first: 2) { id } } }",
                map("user", map("posts", List.of(map("id", "9"), map("id", "10")))));
    }

    @Test
    void fieldsOfOneKeyAreOneField() {
        assertData("{ user(id: 1) { id } user(id: 1) { name } }", map("user", map("id", "1", "name", "Zoë 1")));
        assertThat(blog.events()).as("the user is resolved once, and then its two fields")
                .containsExactly("Query 0 user", "dispatch", "User 1 id", "User 1 name", "dispatch");
        blog = new Blog(Blog.Failures.NONE);
        assertData("{ top { author { id } ...more ... { author { id } } } } fragment more on Post { author { name } }",
                map("top", map("author", map("id", "0", "name", "Zoë 0"))));
        assertThat(Collections.frequency(blog.events(), "Post 0 author"))
                .as("the author is asked for in three places and resolved once").isEqualTo(1);
        assertThat(Collections.frequency(blog.events(), "User 0 id")).as("and so is what they share").isEqualTo(1);
    }

    @Test
    void whatIsMergedIsMergedAllTheWayDown() {
        assertData("{ user(id: 1) { posts { author { id } } } "
                + "... on Query { user(id: 1) { posts { author { name } } } } ...f } "
                + "fragment f on Query { user(id: 1) { posts { author { name } id } name } }",
                map("user", map("posts", List.of(map("author", map("id", "1", "name", "Zoë 1"), "id", "3")),
                        "name", "Zoë 1")));
    }

    @Test
    void keysAreInTheOrderOfTheQuery() {
        Response response = run("{ top { text ...f id } user(id: 1) { name } top { author { id } } } "
                + "fragment f on Post { b: id ... { a: id } text }");
        assertThat(response.data().keySet()).as("the first mention of a key is its place")
                .containsExactly("top", "user");
        assertThat(((Map<?, ?>) response.data().get("top")).keySet().stream().map(Object.class::cast))
                .as("fragments count where they are spread").containsExactly("text", "b", "a", "id", "author");
    }

    @Test
    void leavesKeepTheirPlaceAmongObjects() {
        Response response = run("{ user(id: 1) { friends { id } __typename posts { id } name } }");
        assertThat(((Map<?, ?>) response.data().get("user")).keySet().stream().map(Object.class::cast))
                .as("what is known early stands where the query has it")
                .containsExactly("friends", "__typename", "posts", "name");
    }

    @Test
    void aFragmentIsForItsType() {
        assertData("{ feed(first: 2) { ... on Post { p: id } ... on Comment { c: id } ...f } } "
                + "fragment f on Comment { text }",
                map("feed", List.of(map("p", "0"), map("c", "1", "text", "Comment 1"))));
        assertData("{ search { ... on Entry { id } } }", map("search", List.of(map("id", "0"), map(), map("id", "2"),
                map("id", "3"), map(), map("id", "0"))));
        assertData("{ top { ... on Entry { id } ... on Hit { __typename } ... on Post { text } } }",
                map("top", map("id", "0", "__typename", "Post", "text", null)));
        assertData("{ ... on Query { ... { top { id } } } }", map("top", map("id", "0")));
    }

    @Test
    void aFragmentMayBeSpreadInManyPlaces() {
        assertData("{ user(id: 1) { ...u friends { ...u ...u } } top { author { ...u } } } fragment u on User { id }",
                map("user", map("id", "1", "friends", List.of(map("id", "2"))), "top", map("author", map("id", "0"))));
    }

    @Test
    void typenameIsTheObjectsOwnType() {
        assertData("{ __typename search { __typename t: __typename } }", map("__typename", "Query", "search",
                List.of("Comment", "User", "Post", "Comment", "User", "Post").stream()
                        .map(type -> (Object) map("__typename", type, "t", type)).toList()));
        assertThat(blog.events()).as("no resolver is asked for it").contains("Query 0 search")
                .allMatch(event -> event.equals("dispatch") || event.equals("Query 0 search"));
    }

    @Test
    void aFailedFieldIsNull() {
        Response response = run("{ feed(first: 2) { id t: text } }", "Comment 1 text",
                new IllegalStateException("the text is gone"));
        assertThat(response.data()).as("the text of the comment is null, and everything else is there")
                .isEqualTo(map("feed", List.of(map("id", "0", "t", null), map("id", "1", "t", null))));
        assertThat(response.errors()).as("one error, with aliases and indexes in its path")
                .containsExactly(new GraphQlError("the text is gone", List.of("feed", 1, "t")));
    }

    @Test
    void everyKindOfFailureIsAnError() {
        Map<Object, String> failures = new LinkedHashMap<>();
        failures.put(new Blog.Thrown(new IllegalStateException("thrown")), "thrown");
        failures.put(new Blog.Thrown(new StackOverflowError("a thrown Error")), "a thrown Error");
        failures.put(new IllegalStateException("ended"), "ended");
        failures.put(new CompletionException(new IllegalStateException("wrapped")), "wrapped");
        failures.put(new AssertionError("an Error"), "an Error");
        failures.put(new UnsupportedOperationException(), UnsupportedOperationException.class.getName());
        failures.put(new IllegalStateException("outer", new IllegalArgumentException("inner")), "outer");
        Exception anonymous = new Exception() {
            private static final long serialVersionUID = 1L;
        };
        failures.put(anonymous, anonymous.getClass().getName());
        failures.forEach((failure, message) -> {
            Response response = run("{ top { text } }", "Post 0 text", failure);
            assertThat(response.data()).as("the text fails by %s", failure).isEqualTo(map("top", map("text", null)));
            assertThat(response.errors()).as("the error says what went wrong: %s", failure)
                    .containsExactly(new GraphQlError(message, List.of("top", "text")));
        });
        // Its message is not asked for: since Java 25 a join throws another one, with this as its cause.
        Response cancelled = run("{ top { text } }", "Post 0 text", new CancellationException("given up"));
        assertThat(cancelled.data()).as("the text is cancelled").isEqualTo(map("top", map("text", null)));
        assertThat(cancelled.errors()).as("a cancelled stage is an error of its field")
                .extracting(GraphQlError::path).containsExactly(List.of("top", "text"));
        Response none = run("{ top { text } }", "Post 0 text", new Blog.NoStage());
        assertThat(none.data()).as("a resolver returns null in place of a stage")
                .isEqualTo(map("top", map("text", null)));
        assertThat(paths(none)).as("and that is a failure").containsExactly(List.of("top", "text"));
        assertThat(none.errors().get(0).message()).as("a message is never empty").isNotEmpty();
    }

    @Test
    void onlyACompletionExceptionStandsForItsCause() {
        Map<Throwable, String> failures = new LinkedHashMap<>();
        IllegalStateException cause = new IllegalStateException("inner");
        failures.put(new CompletionException("alone", null), "alone");
        failures.put(new ExecutionException("a future's own", cause), "a future's own");
        failures.put(new IllegalStateException("outer", new CompletionException(cause)), "outer");
        failures.put(new CompletionException(new IllegalStateException("")), IllegalStateException.class.getName());
        failures.forEach((failure, message) -> assertThat(run("{ top { text } }", "Post 0 text", failure).errors())
                .as("what an error says of %s", failure)
                .containsExactly(new GraphQlError(message, List.of("top", "text"))));
        Response thrown = run("{ top { text } }", "Post 0 text", new Blog.Thrown(new CompletionException(cause)));
        assertThat(thrown.errors()).as("thrown by the resolver itself")
                .containsExactly(new GraphQlError("inner", List.of("top", "text")));
    }

    @Test
    void aStageMayBeOfAnyKind() {
        CompletableFuture<String> elsewhere = new CompletableFuture<>();
        Map<String, Resolver<Object>> resolvers = Map.of(
                "Query.a", (parent, arguments, context) -> CompletableFuture.completedStage("a"),
                "Query.b", (parent, arguments, context) -> CompletableFuture.failedStage(
                        new IllegalStateException("no b")),
                "Query.c", (parent, arguments, context) -> elsewhere.minimalCompletionStage().thenApply(c -> c + "!"));
        Schema<Object> schema = Schema.parse("type Query { a: String b: String c: String }", resolvers,
                value -> "Query");
        Response response = new QueryExecutor<>(schema).execute(Query.parse("{ a b c }"), "",
                () -> elsewhere.complete("c"));
        assertThat(response.data()).as("stages that cannot be joined themselves")
                .isEqualTo(map("a", "a", "b", null, "c", "c!"));
        assertThat(response.errors()).as("one of them fails")
                .containsExactly(new GraphQlError("no b", List.of("b")));
    }

    @Test
    void aLeafIsTheResolversOwn() {
        for (Object value : new Object[] {"é", 7, List.of(1, 2), Arrays.asList("a", null), Map.of("k", 1), Set.of()}) {
            Map<String, Resolver<Object>> resolvers = Map.of(
                    "Query.id", (parent, arguments, context) -> CompletableFuture.completedFuture(value),
                    "Query.list", (parent, arguments, context) -> CompletableFuture.completedFuture(List.of(value)));
            Schema<Object> schema = Schema.parse(
                    "type Query { id: ID! list: [JSON!] @listSize(assumedSize: 1) }", resolvers, any -> "Query");
            Response response = new QueryExecutor<>(schema).execute(Query.parse("{ id list }"), "", () -> { });
            assertThat(response.data()).as("a leaf may be anything, a list as well: %s", value)
                    .isEqualTo(map("id", value, "list", List.of(value)));
            assertThat(response.data().get("id")).as("it is the very same: %s", value).isSameAs(value);
        }
    }

    @Test
    void aTypeThatCannotBeFoundOutIsAnError() {
        for (Throwable thrown : List.of(new IllegalStateException("no type"), new AssertionError("no type"))) {
            Schema<Object> schema = Schema.parse(
                    "type Query { hits: [Hit] @listSize(assumedSize: 3) } type A { x: String } type B { x: String } "
                            + "union Hit = A | B",
                    Map.of("Query.hits", (parent, arguments, context) ->
                                    CompletableFuture.completedFuture(List.of("A", "C", "B")),
                            "A.x", (parent, arguments, context) -> CompletableFuture.completedFuture("of A"),
                            "B.x", (parent, arguments, context) -> CompletableFuture.completedFuture("of B")),
                    value -> {
                        if (value.equals("C")) {
                            QueryExecutorTest.<RuntimeException>raise(thrown);
                        }
                        return (String) value;
                    });
            Response response = new QueryExecutor<>(schema).execute(
                    Query.parse("{ hits { ... on A { x } ... on B { x } } }"), "", () -> { });
            assertThat(response.data()).as("typeOf throws %s for the second hit, which may be null", thrown)
                    .isEqualTo(map("hits", Arrays.asList(map("x", "of A"), null, map("x", "of B"))));
            assertThat(response.errors()).as("and that is an error of it: %s", thrown)
                    .containsExactly(new GraphQlError("no type", List.of("hits", 1)));
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void allResolversOfALevelAreCalled() {
        run("{ user(id: 1) { name id posts { id } } top { id } }", "User 1 name",
                new Blog.Thrown(new IllegalStateException("no name")));
        assertThat(blog.events()).as("the name fails at once and takes its user along; its level goes on all the same")
                .startsWith("Query 0 user", "Query 0 top", "dispatch")
                .contains("User 1 name", "User 1 id", "User 1 posts", "Post 0 id").doesNotContain("Post 3 id");
    }

    @Test
    void aNullClimbsToTheNextPlaceThatMayBeNull() {
        Response response = run("{ a: user(id: 1) { id name } b: user(id: 2) { id } }", "User 1 name",
                new IllegalStateException("no name"));
        assertThat(response.data()).as("name is String!, so its user is null; the other user is not concerned")
                .isEqualTo(map("a", null, "b", map("id", "2")));
        assertThat(response.errors()).as("the path is where it happened")
                .containsExactly(new GraphQlError("no name", List.of("a", "name")));
    }

    @Test
    void nullWhereTheTypeForbidsItIsAnError() {
        Response response = run("{ user(id: 1) { id name } }", "User 1 name", null);
        assertThat(response.data()).as("name is String! and null, so its user is null").isEqualTo(map("user", null));
        assertThat(paths(response)).as("nobody threw anything, and there is an error").containsExactly(
                List.of("user", "name"));
        assertThat(response.errors().get(0).message()).as("a message is never empty").isNotEmpty();
    }

    @Test
    void aNullClimbsThroughLists() {
        Response response = run("{ users { id name } top { id } }", "User 3 name", null);
        assertThat(response.data()).as("String! in User! in a list that may be null: the list is null, and no more")
                .isEqualTo(map("users", null, "top", map("id", "0")));
        assertThat(paths(response)).as("it happened at the fourth").containsExactly(List.of("users", 3, "name"));
        Response friends = run("{ user(id: 2) { id friends { name } } }", "User 3 name", null);
        assertThat(friends.data()).as("String! in User, which may be null: the first friend is, and the second is not")
                .isEqualTo(map("user", map("id", "2", "friends", Arrays.asList(null, map("name", "Zoë 4")))));
        assertThat(paths(friends)).as("it happened at the first friend")
                .containsExactly(List.of("user", "friends", 0, "name"));
    }

    @Test
    void aNullClimbsAsFarAsItMust() {
        Response response = run("{ a: user(id: 1) { posts { author { name } } } b: user(id: 2) { name } }",
                "User 1 name", null);
        assertThat(response.data()).as("String! in User! in Post! in [..]! in User, which may be null")
                .isEqualTo(map("a", null, "b", map("name", "Zoë 2")));
        assertThat(paths(response)).as("it happened four fields deep")
                .containsExactly(List.of("a", "posts", 0, "author", "name"));
    }

    @Test
    void aNullMayClimbAllTheWay() {
        for (Object nothing : Arrays.asList(null, new IllegalStateException("gone"))) {
            Response response = run("{ user(id: 1) { id } top { id } }", "Query 0 top", nothing);
            assertThat(response.data()).as("top is Post!, so there are no data at all: %s", nothing).isNull();
            assertThat(paths(response)).as("it happened at top").containsExactly(List.of("top"));
        }
        Response deep = run("{ user(id: 1) { id } top { author { name } } }", "User 0 name", null);
        assertThat(deep.data()).as("String! in User! in Post! in the root").isNull();
        assertThat(paths(deep)).as("it happened three fields deep").containsExactly(List.of("top", "author", "name"));
    }

    @Test
    void anItemMayBeWhatIsNull() {
        Response tags = run("{ user(id: 1) { id tags } }", "User 1 tags", Arrays.asList("a", null, "c"));
        assertThat(tags.data()).as("[String!] with null in it is null").isEqualTo(map("user", map("id", "1", "tags",
                null)));
        assertThat(paths(tags)).as("it happened at the second tag").containsExactly(List.of("user", "tags", 1));
        Response posts = run("{ user(id: 1) { posts { id } } }", "User 1 posts", Collections.singletonList(null));
        assertThat(posts.data()).as("[Post!]! with null in it: its user is null").isEqualTo(map("user", null));
        assertThat(paths(posts)).as("it happened at the first post").containsExactly(List.of("user", "posts", 0));
        Response friends = run("{ user(id: 1) { friends { id } } }", "User 1 friends",
                Arrays.asList(null, new Blog.Thing("User", 3)));
        assertThat(friends.data()).as("[User] may have null in it")
                .isEqualTo(map("user", map("friends", Arrays.asList(null, map("id", "3")))));
        assertThat(friends.errors()).as("and that is no error").isEmpty();
    }

    @Test
    void whatDoesNotFitTheTypeIsAnError() {
        Response list = run("{ user(id: 1) { id tags } }", "User 1 tags", "one");
        assertThat(list.data()).as("tags is a list, and its value is none").isEqualTo(map("user", map("id", "1", "tags",
                null)));
        assertThat(paths(list)).as("there is an error of it").containsExactly(List.of("user", "tags"));
        Response type = run("{ feed(first: 2) { id } }", "Query 0 feed",
                List.of(new Blog.Thing("User", 1), new Blog.Thing("Post", 1)));
        assertThat(type.data()).as("a user is no Entry, and a post is one")
                .isEqualTo(map("feed", Arrays.asList(null, map("id", "1"))));
        assertThat(paths(type)).as("there is an error of the first one").containsExactly(List.of("feed", 0));
        Response hits = run("{ search { __typename } }", "Query 0 search", List.of(new Blog.Thing("Query", 1)));
        assertThat(hits.data()).as("[Hit!] with what is no Hit in it is null").isEqualTo(map("search", null));
    }

    @Test
    void noOtherCollectionIsAList() {
        for (Object other : new Object[] {Set.of("a"), new ArrayDeque<>(List.of("a")), new String[] {"a"}}) {
            Response response = run("{ user(id: 1) { id tags } }", "User 1 tags", other);
            assertThat(response.data()).as("a list is a List, and %s is none", other.getClass())
                    .isEqualTo(map("user", map("id", "1", "tags", null)));
            assertThat(paths(response)).as("so the field has failed, by a value of %s", other.getClass())
                    .containsExactly(List.of("user", "tags"));
        }
    }

    @Test
    void errorsAtSeveralPlacesAreAllThere() {
        blog = new Blog((parent, field, value) -> field.equals("text") ? new IllegalStateException("t") : value);
        Response response = run("{ feed(first: 2) { text } top { text id } }");
        assertThat(paths(response)).as("three texts have failed, and each of them may be null")
                .containsExactlyInAnyOrder(List.of("feed", 0, "text"), List.of("feed", 1, "text"),
                        List.of("top", "text"));
        blog = new Blog((parent, field, value) -> field.equals("name") ? null : value);
        Response climbed = run("{ users { name } user(id: 1) { name } }");
        assertThat(climbed.data()).as("all names are null, and so the list and the user")
                .isEqualTo(map("users", null, "user", null));
        assertThat(paths(climbed)).as("each of the two has an error at or below its place")
                .anyMatch(path -> path.get(0).equals("users")).anyMatch(path -> path.equals(List.of("user", "name")));
        assertThat(new HashSet<>(paths(climbed))).as("no two errors of one path").hasSameSizeAs(paths(climbed));
    }

    @Test
    void aLevelIsDispatchedOnce() {
        run("{ users { posts { id author { id } } id } user(id: 1) { friends { id } } }");
        List<String> events = blog.events();
        assertThat(Collections.frequency(events, "dispatch")).as("four levels of fields, four dispatches").isEqualTo(4);
        assertThat(events.subList(0, 3)).as("the root is the first level, and nothing comes before its dispatch")
                .containsExactly("Query 0 users", "Query 0 user", "dispatch");
        List<String> second = events.subList(3, 3 + 11);
        assertThat(second).as("the second level has the fields of all users, wherever they came from")
                .containsExactlyInAnyOrder("User 0 posts", "User 1 posts", "User 2 posts", "User 3 posts",
                        "User 4 posts", "User 0 id", "User 1 id", "User 2 id", "User 3 id", "User 4 id",
                        "User 1 friends");
        assertThat(events.get(14)).as("and is dispatched when all of them were asked").isEqualTo("dispatch");
        List<String> rest = new ArrayList<>(events.subList(15, events.size()));
        assertThat(rest.subList(0, rest.indexOf("dispatch"))).as("the third level has the fields of posts and friends")
                .contains("User 2 id", "Post 3 author").allMatch(event -> !event.startsWith("User") || event.equals(
                        "User 2 id"));
    }

    @Test
    void equalObjectsAreTwo() {
        Blog.Thing three = new Blog.Thing("User", 3);
        Response response = run("{ user(id: 1) { friends { id tags } } }", "User 1 friends",
                List.of(three, new Blog.Thing("User", 3), three));
        Map<String, Object> shown = map("id", "3", "tags", List.of("é3", "人"));
        assertThat(response.data()).as("the same user three times in one list, once by an object that is merely equal")
                .isEqualTo(map("user", map("friends", List.of(shown, shown, shown))));
    }

    @Test
    void aLevelIsDispatchedThoughItWaitsForNothing() {
        List<String> events = new ArrayList<>();
        Map<String, Resolver<Object>> resolvers = Map.of(
                "Query.a", (parent, arguments, context) -> {
                    events.add("a");
                    return CompletableFuture.completedFuture("an A");
                },
                "A.x", (parent, arguments, context) -> {
                    events.add("x");
                    throw new IllegalStateException("no x");
                });
        Schema<Object> schema = Schema.parse("type Query { a: A } type A { x: String }", resolvers, any -> "Query");
        Response response = new QueryExecutor<>(schema).execute(Query.parse("{ a { x } }"), "",
                () -> events.add("dispatch"));
        assertThat(response.data()).as("the one stage has ended at once, and of the other resolver there is none")
                .isEqualTo(map("a", map("x", null)));
        assertThat(events).as("a level that calls a resolver has its dispatch, whatever became of the call")
                .containsExactly("a", "dispatch", "x", "dispatch");
    }

    @Test
    void nothingIsAskedOfWhatHasBecomeNull() {
        Response response = run("{ user(id: 1) { friends { id } name posts { id } } top { author { id } } }",
                "User 1 name", new IllegalStateException("no name"));
        assertThat(response.data()).as("the user is null, for its name is String!")
                .isEqualTo(map("user", null, "top", map("author", map("id", "0"))));
        assertThat(blog.events()).as("the friends and posts of a user that has become null are asked nothing")
                .doesNotContain("User 2 id", "Post 3 id").contains("User 0 id");
    }

    @Test
    void stagesMayEndLaterAndElsewhere() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        Response response = executor.execute(Query.parse("{ users { posts { id } } top { author { name } } }"), blog,
                () -> {
                    Thread thread = new Thread(blog::dispatch);
                    threads.add(thread);
                    thread.start();
                });
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(response.data().get("top")).as("the executor waits for stages that end in another thread")
                .isEqualTo(map("author", map("name", "Zoë 0")));
        assertThat(threads).as("three levels, three dispatches").hasSize(3);
    }

    @Test
    void theContextIsTheResolversOwn() {
        Blog other = new Blog((parent, field, value) -> field.equals("name") ? "somebody" : value);
        Response response = executor.execute(Query.parse("{ user(id: 1) { name } }"), other, other::dispatch);
        assertThat(response.data()).as("resolvers get the context that execute was given")
                .isEqualTo(map("user", map("name", "somebody")));
        assertThat(blog.events()).as("and no other").isEmpty();
    }

    @Test
    void nothingOfAQueryIsKept() {
        Map<String, Object> expected = map("user", map("name", "Zoë 1"));
        assertData("{ user(id: 1) { ...f } } fragment f on User { name }", expected);
        assertData("{ user(id: 1) { ...f } } fragment f on User { id }", map("user", map("id", "1")));
        run("{ top { id } }", "Query 0 top", null);
        blog = new Blog(Blog.Failures.NONE);
        assertData("{ user(id: 1) { ...f } } fragment f on User { name }", expected);
    }

    @Test
    void oneExecutorServesRequestsAtTheSameTime() {
        List<QueryExecutor<Object>> self = new ArrayList<>();
        List<Response> inner = new ArrayList<>();
        Map<String, Resolver<Object>> resolvers = Map.of(
                "Query.fails", (parent, arguments, context) -> {
                    throw new IllegalStateException("of " + context);
                },
                "Query.nested", (parent, arguments, context) -> {
                    inner.add(self.get(0).execute(Query.parse(
                            "{ fails leaf { ...f } } fragment f on Leaf { x }"), "the second", () -> { }));
                    return CompletableFuture.completedFuture("done");
                },
                "Query.leaf", (parent, arguments, context) -> CompletableFuture.completedFuture("a leaf"),
                "Leaf.x", (parent, arguments, context) -> CompletableFuture.completedFuture("x of " + context),
                "Leaf.y", (parent, arguments, context) -> CompletableFuture.completedFuture("y of " + context));
        self.add(new QueryExecutor<>(Schema.parse("type Query { fails: String nested: String leaf: Leaf } "
                + "type Leaf { x: String y: String }", resolvers, any -> "Leaf")));
        Response outer = self.get(0).execute(Query.parse(
                "{ fails nested leaf { ...f } } fragment f on Leaf { y }"), "the first", () -> { });
        assertThat(inner).as("a request that runs while a level of the first one does").containsExactly(new Response(
                map("fails", null, "leaf", map("x", "x of the second")),
                List.of(new GraphQlError("of the second", List.of("fails")))));
        assertThat(outer).as("the first goes on with its own context, fragments and errors").isEqualTo(new Response(
                map("fails", null, "nested", "done", "leaf", map("y", "y of the first")),
                List.of(new GraphQlError("of the first", List.of("fails")))));
    }

    @Test
    void whatDispatchThrowsComesOut() {
        IllegalStateException broken = new IllegalStateException("no database");
        assertThatThrownBy(() -> executor.execute(Query.parse("{ top { id } }"), blog, () -> {
            throw broken;
        }), "dispatch throws: no database").isSameAs(broken);
    }

    @Test
    void aResolverWithoutAContextIsTheCallersAffair() {
        Map<String, Resolver<Object>> resolvers = new HashMap<>();
        resolvers.put("Query.a", (parent, arguments, context) ->
                CompletableFuture.completedFuture(parent + " " + context + " " + arguments));
        Schema<Object> schema = Schema.parse("type Query { a: String }", resolvers, value -> "Query");
        assertThat(new QueryExecutor<>(schema).execute(Query.parse("{ a }"), null, () -> { }).data())
                .as("the context may be null, and at the root so is the parent").isEqualTo(map("a", "null null {}"));
    }

    @Test
    void anArgumentMayBeNull() {
        Schema<Object> schema = Schema.parse("type Query { a(x: Int, y: Int, z: Int): String }",
                Map.of("Query.a", (parent, arguments, context) ->
                        CompletableFuture.completedFuture(arguments.toString())), value -> "Query");
        assertThat(new QueryExecutor<>(schema).execute(Query.parse("{ a(z: 1, x: null) }"), "", () -> { }).data())
                .as("an argument that the query gives as null is there, and one that it does not give is missing")
                .isEqualTo(map("a", "{z=1, x=null}"));
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new QueryExecutor<>(null), "no schema").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> executor.execute(null, blog, blog::dispatch), "no query")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> executor.execute(Query.parse("{ __typename }"), blog, null), "no dispatch")
                .isInstanceOf(NullPointerException.class);
    }
}
