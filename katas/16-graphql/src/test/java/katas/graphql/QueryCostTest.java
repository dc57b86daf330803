package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class QueryCostTest {

    private final QueryCost cost = new QueryCost(Blog.SCHEMA, 20);

    private long of(String query) {
        return cost.of(Query.parse(query));
    }

    @Test
    void aFieldCostsOne() {
        assertThat(of("{ user(id: 1) }")).as("one field").isEqualTo(1);
        assertThat(of("{ user(id: 1) { id name } }")).as("an object and two leaves").isEqualTo(3);
        assertThat(of("{ top { author { name } } }")).as("an object in an object, with a leaf").isEqualTo(3);
        assertThat(of("{ __typename user(id: 1) { __typename } }")).as("__typename costs as much as any other field")
                .isEqualTo(3);
    }

    @Test
    void aListCostsItsSelectionsForEachElement() {
        assertThat(of("{ users { id name } }")).as("the list, and two fields of each of five users").isEqualTo(11);
        assertThat(of("{ users { posts { text } } }"))
                .as("the list, five times a list of posts, and four texts in each of those").isEqualTo(26);
        assertThat(of("{ user(id: 1) { tags } }")).as("a list of leaves is one field, for its elements have none")
                .isEqualTo(2);
    }

    @Test
    void theSlicingArgumentSaysHowLongAListIs() {
        assertThat(of("{ feed(first: 3) { id } }")).as("three of the feed, and not the six that it assumes")
                .isEqualTo(4);
        assertThat(of("{ feed(first: 1000) { id } }")).as("a thousand of the feed, and not the six that it assumes")
                .isEqualTo(1001);
        assertThat(of("{ feed(first: 0) { id } }")).as("a list of nothing").isEqualTo(1);
        assertThat(of("{ feed { id } }")).as("without a word, the assumed size").isEqualTo(7);
        assertThat(of("{ feed(first: 2147483647) { id } }")).as("the largest Int").isEqualTo(2147483648L);
    }

    @Test
    void whatIsNoNumberOfElementsIsTheAssumedSize() {
        for (String first : new String[] {"-1", "-2147483648", "null", "\"3\"", "2.0", "true", "MANY"}) {
            assertThat(of("{ feed(first: " + first + ") { id } }"))
                    .as("first: %s says no number from 0, so the list may have its assumed six", first).isEqualTo(7);
        }
    }

    @Test
    void otherArgumentsSayNothingAboutTheLength() {
        assertThat(of("{ users(first: 1) { id } }")).as("users has no slicing argument, so there may be five of them")
                .isEqualTo(6);
        assertThat(of("{ feed(last: 1) { id } }")).as("the slicing argument of feed is first, and not last")
                .isEqualTo(7);
        assertThat(of("{ top(first: 9) { text } }")).as("what is no list is there once").isEqualTo(2);
    }

    @Test
    void anAliasIsNotCheaper() {
        assertThat(of("{ a: users { id } b: users { id } c: users { id } }"))
                .as("three times six: each alias is fetched for itself").isEqualTo(18);
        assertThat(of("{ feed: users { id } }")).as("an alias does not change which field it is").isEqualTo(6);
        assertThat(of("{ users { id } users { id } }")).as("what is written twice counts twice").isEqualTo(12);
    }

    @Test
    void aFragmentCostsWhatIsInIt() {
        assertThat(of("{ ... { users { ... on User { id } } } }")).as("inline fragments add and hide nothing")
                .isEqualTo(6);
        assertThat(of("{ users { ...u } } fragment u on User { posts { ...p } } fragment p on Post { text }"))
                .as("five times a list of posts, and four texts in each of those").isEqualTo(26);
    }

    @Test
    void aFragmentCostsEachTimeThatItIsSpread() {
        assertThat(of("{ a: user(id: 1) { ...u } users { ...u } b: user(id: 2) { ...u } } "
                + "fragment u on User { id name }"))
                .as("two fields of a user, of five users and of a user again").isEqualTo(17);
        assertThat(of("{ top { ...p ...p } } fragment p on Post { id }")).as("spread twice, it costs twice")
                .isEqualTo(3);
    }

    @Test
    void aFragmentHasTheFieldsOfItsOwnType() {
        assertThat(of("{ search { ... on Post { comments(first: 2) { id } } ... on Comment { on { text } } } }"))
                .as("of each of eight hits: comments, two ids, a post, a text").isEqualTo(41);
        assertThat(of("{ feed(first: 1) { ... on Post { comments { id } } ...c } } fragment c on Comment { id }"))
                .as("every type counts, though an element is of one of them only").isEqualTo(7);
        assertThat(of("{ search { ...p } } fragment p on Post { comments(first: 2) { id } }"))
                .as("a hit has no comments, and the fragment is of a type that has: of each of eight, the comments and "
                        + "two ids").isEqualTo(25);
        assertThat(of("{ feed(first: 2) { ... { id ... on Post { ... { author { id } } } } } }"))
                .as("an inline fragment without a type is for what is around it").isEqualTo(7);
    }

    @Test
    void aFragmentThatIsNotSpreadCostsNothing() {
        assertThat(of("{ top { id } } fragment a on User { posts { id } } fragment b on User { ...b } "
                + "fragment c on None { none ...none }")).as("the query leads to none of its fragments").isEqualTo(2);
    }

    @Test
    void whatIsNotDefinedIsRefused() {
        assertThatThrownBy(() -> of("{ top { nothing } }"), "a post has no field nothing")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nothing");
        assertThatThrownBy(() -> of("{ feed { comments { id } } }"), "an entry has no comments; only a post has")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("comments");
        assertThatThrownBy(() -> of("{ top { ...missing } }"), "nobody has defined the fragment missing")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("missing");
        assertThatThrownBy(() -> of("{ feed(first: 0) { nothing } }"), "what is there no time must be there, too")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("nothing");
    }

    @Test
    void aFragmentThatContainsItselfIsRefused() {
        assertThatThrownBy(() -> of("{ top { ...round } } fragment round on Post { author { posts { ...round } } }"),
                "the fragment round contains itself").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("round");
        assertThatThrownBy(() -> of("{ top { ...ring1 } } fragment ring1 on Post { ... { ...ring2 } } "
                + "fragment ring2 on Post { ...ring1 }"), "ring1 contains itself over ring2")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ring");
        assertThatThrownBy(() -> of("{ top { ...way } } fragment way on Post { ...ring1 } "
                + "fragment ring1 on Post { author { ...ring2 } } fragment ring2 on User { posts { ...ring1 } }"),
                "way leads to a ring and is no part of it").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ring");
        assertThatThrownBy(() -> of("{ feed(first: 0) { ...round } } fragment round on Entry { ...round }"),
                "around nothing, the fragment round contains itself all the same")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("round");
    }

    @Test
    void theWorkGoesByTheTextAndNotByWhatItExpandsTo() {
        StringBuilder query = new StringBuilder("{ top { ...f0 } }");
        for (int i = 0; i < 60; i++) {
            query.append(" fragment f").append(i).append(" on Post { ...f").append(i + 1).append(" ...f").append(i + 1)
                    .append(" }");
        }
        assertThat(of(query + " fragment f60 on Post { id }")).as("two to the sixtieth fields, and the one around them")
                .isEqualTo((1L << 60) + 1);
    }

    @Test
    void aChainOfFragmentsMayBeAsLongAsAQuery() {
        StringBuilder query = new StringBuilder("{ top { ...f0 } }");
        for (int i = 0; i < 1_300; i++) {
            query.append(" fragment f").append(i).append(" on Post { id ...f").append(i + 1).append(" }");
        }
        assertThat(of(query + " fragment f1300 on Post { id }")).as("1,300 fragments of a field, and one around them")
                .isEqualTo(1_302);
    }

    @Test
    void whatSelectsNothingCostsNothing() {
        assertThat(of("{ top }")).as("what was parsed selects something").isEqualTo(1);
        assertThat(cost.of(new Query(List.of(), Map.of()))).as("a query without a field").isZero();
        Query hollow = new Query(List.of(new Selection.FragmentSpread("f"), new Selection.FragmentSpread("f")),
                Map.of("f", new Fragment("f", "Query", List.of())));
        assertThat(cost.of(hollow)).as("a fragment without a field, which is spread twice").isZero();
    }

    @Test
    void equalFragmentsOfTwoQueriesMayLeadToOthers() {
        assertThat(of("{ top { ...a } } fragment a on Post { ...b } fragment b on Post { id }"))
                .as("a leads to a fragment b of one field").isEqualTo(2);
        assertThat(of("{ top { ...a } } fragment a on Post { ...b } fragment b on Post { id text }"))
                .as("the same a leads to another b in another query, and nothing of a query is kept").isEqualTo(3);
    }

    @Test
    void oneGuardServesRequestsAtTheSameTime() {
        Query other = Query.parse("{ top { ...b ...c } } fragment b on Post { id text } fragment c on Post { id }");
        Selection id = new Selection.Field("id", "id", Map.of(), List.of());
        Fragment b = new Fragment("b", "Post", List.of(id));
        Fragment c = new Fragment("c", "Post", new Meanwhile(id, () -> assertThat(cost.of(other))
                .as("the other query, which is added up while the first one is").isEqualTo(4)));
        Selection top = new Selection.Field("top", "top", Map.of(), List.of(new Selection.FragmentSpread("b"),
                new Selection.FragmentSpread("c"), new Selection.FragmentSpread("b")));
        assertThat(cost.of(new Query(List.of(top), Map.of("b", b, "c", c))))
                .as("another query with fragments of the same names was added up meanwhile").isEqualTo(4);
    }

    @Test
    void eachListHasASlicingArgumentOfItsOwn() {
        Resolver<Object> none = (parent, arguments, context) -> CompletableFuture.completedFuture(null);
        Schema<Object> schema = Schema.parse("""
                type Query { a(last: Int, first: Int): [A] @listSize(assumedSize: 10, slicingArguments: ["last"])
                  b(first: Int): [A] @listSize(assumedSize: 10) }
                type A { x: Int }""", Map.of("Query.a", none, "Query.b", none, "A.x", none), value -> "A");
        QueryCost other = new QueryCost(schema, 1);
        assertThat(other.of(Query.parse("{ a(first: 4, last: 3) { x } }"))).as("a has at most its last three")
                .isEqualTo(4);
        assertThat(other.of(Query.parse("{ a(first: 4) { x } }"))).as("the first four say nothing of it")
                .isEqualTo(11);
        assertThat(other.of(Query.parse("{ b(first: 4) { x } }"))).as("b has no slicing argument").isEqualTo(11);
    }

    @Test
    void whatIsTooDearMustBeThereAllTheSame() {
        String most = "posts(first: 2147483647) { author { posts(first: 2147483647) { author { posts(first: "
                + "2147483647) { id } } } } }";
        for (String wrong : new String[] {"nothing", "...missing", "...round"}) {
            assertThatThrownBy(() -> of("{ user(id: 1) { " + most + " " + wrong + " } } "
                    + "fragment round on User { ...round }"), "behind the dearest of fields: %s", wrong)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(wrong.replace(".", ""));
        }
    }

    @Test
    void aCostIsExactUpToTheLargestLong() {
        String most = "posts(first: 2147483647) ";
        assertThat(of("{ user(id: 1) { " + most + "{ author { " + most + "{ id } id } id } name } }"))
                .as("2 + 1 + MAX * (1 + 1 + 1 + 1 + MAX), with MAX 2147483647")
                .isEqualTo(3L + 2147483647L * (4L + 2147483647L));
        assertThat(of("{ user(id: 1) { " + most + "{ author { posts(first: 2147483646) { id text } } } } name2: top }"))
                .as("1 + 1 + 1 + MAX * (1 + 1 + 2 * (MAX - 1)), which is just below Long.MAX_VALUE")
                .isEqualTo(3L + 2147483647L * (2L + 2L * 2147483646L));
    }

    @Test
    void aCostDoesNotOverflow() {
        String huge = "posts(first: 2147483647) ";
        assertThat(of("{ user(id: 1) { " + huge + "{ author { " + huge + "{ author { " + huge
                + "{ author { name } } } } } } } }")).as("two to the 93rd is more than a long has")
                .isEqualTo(Long.MAX_VALUE);
        StringBuilder query = new StringBuilder("{ top { ...f0 } }");
        for (int i = 0; i < 70; i++) {
            query.append(" fragment f").append(i).append(" on Post { ...f").append(i + 1).append(" ...f").append(i + 1)
                    .append(" }");
        }
        assertThat(of(query + " fragment f70 on Post { id }")).as("two to the seventieth by addition alone")
                .isEqualTo(Long.MAX_VALUE);
        assertThat(of("{ feed(first: 0) { ... on Post { ...f0 } } } " + query.substring(17)
                + " fragment f70 on Post { id }")).as("no times two to the seventieth").isEqualTo(1);
        assertThatThrownBy(() -> cost.check(Query.parse(query + " fragment f70 on Post { id }")),
                "two to the seventieth, and 20 are allowed").isInstanceOf(QueryRefusedException.class);
        assertThatCode(() -> new QueryCost(Blog.SCHEMA, Long.MAX_VALUE).check(Query.parse(query
                + " fragment f70 on Post { id }"))).as("a cost of Long.MAX_VALUE is within that limit")
                .doesNotThrowAnyException();
    }

    @Test
    void nothingOfAQueryIsKept() {
        assertThat(of("{ top { ...a } } fragment a on Post { id text }")).as("the fragment a of the first query")
                .isEqualTo(3);
        assertThat(of("{ top { ...a } } fragment a on Post { id }")).as("another query has another fragment a")
                .isEqualTo(2);
        assertThatThrownBy(() -> of("{ top { ...a } } fragment a on Post { ...a }"), "a fragment that contains itself")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(of("{ top { ...a } } fragment a on Post { id }")).as("a refused query leaves nothing behind")
                .isEqualTo(2);
    }

    @Test
    void whatIsTooDearIsRefused() {
        assertThatCode(() -> cost.check(Query.parse("{ feed(first: 19) { id } }"))).as("20, and 20 are allowed")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> cost.check(Query.parse("{ feed(first: 20) { id } }")), "21, and 20 are allowed")
                .isInstanceOf(QueryRefusedException.class).hasMessageContaining("21").hasMessageContaining("20");
        assertThatThrownBy(() -> cost.check(Query.parse("{ nothing }")), "what does not exist has no cost")
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLimitIsAtLeastOne() {
        for (long limit : new long[] {0, -1, Long.MIN_VALUE}) {
            assertThatThrownBy(() -> new QueryCost(Blog.SCHEMA, limit), "no query costs %s", limit)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Long.toString(limit));
        }
        assertThatCode(() -> new QueryCost(Blog.SCHEMA, 1).check(Query.parse("{ __typename }")))
                .as("1 is allowed, and so is one field").doesNotThrowAnyException();
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> new QueryCost(null, 1), "no schema").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cost.of(null), "of(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> cost.check(null), "check(null)").isInstanceOf(NullPointerException.class);
    }
}
