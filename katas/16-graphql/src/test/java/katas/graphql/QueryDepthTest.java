package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QueryDepthTest {

    private final QueryDepth depth = new QueryDepth(3);

    private int of(String query) {
        return depth.of(Query.parse(query));
    }

    @Test
    void theDepthIsTheLongestWayOfFields() {
        assertThat(of("{ user }")).as("{ user } is one field deep").isEqualTo(1);
        assertThat(of("{ user { name } }")).as("{ user { name } } is two fields deep").isEqualTo(2);
        assertThat(of("{ a { b { c } } d }")).as("the deepest field counts, not the last").isEqualTo(3);
        assertThat(of("{ d a { b { c } b2 } }")).as("the deepest field counts, not the first").isEqualTo(3);
    }

    @Test
    void aWideQueryIsNotADeepOne() {
        assertThat(of("{ a { b } c { d } e { f } g { h } }")).as("fields beside each other add nothing").isEqualTo(2);
    }

    @Test
    void aliasesAndArgumentsDoNotMatter() {
        assertThat(of("{ x: user(id: 7) { y: name z: name } }")).as("an alias is no level, and neither is an argument")
                .isEqualTo(2);
    }

    @Test
    void typenameIsAField() {
        assertThat(of("{ user { __typename } }")).as("__typename counts as any other field").isEqualTo(2);
        assertThat(of("{ user { __schema { types { name } } } }")).as("what begins with underscores counts as well")
                .isEqualTo(4);
    }

    @Test
    void aFragmentAddsNothingByItself() {
        assertThat(of("{ ... on Query { user { ... on User { ... { name } } } } }"))
                .as("three inline fragments around two fields").isEqualTo(2);
        assertThat(of("{ ...a } fragment a on Query { ...b } fragment b on Query { user }"))
                .as("two spreads around one field").isEqualTo(1);
    }

    @Test
    void aFragmentHidesNothing() {
        assertThat(of("{ user { ...a } } fragment a on User { posts { ...b } } fragment b on Post { author { name } }"))
                .as("what is in a fragment counts as if it stood where the fragment is spread").isEqualTo(4);
        assertThat(of("{ user { ... on User { posts { ... on Post { title } } } } }"))
                .as("what is in an inline fragment counts as if it stood there").isEqualTo(3);
    }

    @Test
    void aFragmentCountsAtEachOfItsPlaces() {
        assertThat(of("{ ...a user { posts { ...a } } } fragment a on X { x { y } }"))
                .as("spread at the root and two fields deep, the deeper place counts").isEqualTo(4);
        assertThat(of("{ user { posts { ...a } } ...a } fragment a on X { x { y } }"))
                .as("and so it does when it comes first").isEqualTo(4);
    }

    @Test
    void aFragmentThatIsNotSpreadCountsNothing() {
        assertThat(of("{ user } fragment a on X { x { y { z } } } fragment b on X { ...b } "
                + "fragment c on X { ...none }"))
                .as("the query leads to none of its fragments, and these may be deep, endless or broken").isEqualTo(1);
    }

    @Test
    void aFragmentThatContainsItselfIsRefused() {
        assertThatThrownBy(() -> of("{ ...round } fragment round on X { x { ...round } }"),
                "the fragment round contains itself below a field").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("round");
        assertThatThrownBy(() -> of("{ ...round } fragment round on X { ...round }"),
                "the fragment round contains itself at once").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("round");
        assertThatThrownBy(() -> of("{ a { ...ring1 } } fragment ring1 on X { ... { ...ring2 } } "
                + "fragment ring2 on X { x { ...ring1 } }"), "ring1 contains itself over ring2")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ring");
        assertThatThrownBy(() -> of("{ ...way } fragment way on X { ...ring1 } fragment ring1 on X { x { ...ring2 } } "
                + "fragment ring2 on X { ...ring1 }"), "way leads to a ring and is no part of it")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("ring");
    }

    @Test
    void aFragmentThatIsMissingIsRefused() {
        assertThatThrownBy(() -> of("{ user { ...missing } }"), "nobody has defined the fragment missing")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("missing");
    }

    @Test
    void aFragmentMayBeSpreadManyTimes() {
        assertThat(of("{ ...a ...a b { ...a } c { ...d } } fragment a on X { x } fragment d on X { ...a ...a }"))
                .as("the same fragment twice is no circle").isEqualTo(2);
    }

    @Test
    void theWorkGoesByTheTextAndNotByWhatItExpandsTo() {
        StringBuilder query = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 60; i++) {
            query.append(" fragment f").append(i).append(" on X { a { ...f").append(i + 1).append(" } b { ...f")
                    .append(i + 1).append(" } }");
        }
        assertThat(of(query + " fragment f60 on X { leaf }"))
                .as("sixty fragments that each spread the next one twice are 61 fields deep").isEqualTo(61);
    }

    @Test
    void aChainOfFragmentsMayBeAsLongAsAQuery() {
        StringBuilder query = new StringBuilder("{ ...f0 }");
        for (int i = 0; i < 1_300; i++) {
            query.append(" fragment f").append(i).append(" on X { a { ...f").append(i + 1).append(" } }");
        }
        assertThat(of(query + " fragment f1300 on X { leaf }")).as("1,300 fragments in 14,000 tokens").isEqualTo(1_301);
    }

    @Test
    void whatSelectsNothingHasNoDepth() {
        assertThat(of("{ a }")).as("what was parsed selects something").isEqualTo(1);
        assertThat(depth.of(new Query(List.of(), Map.of()))).as("a query without a field").isZero();
        Query hollow = new Query(List.of(new Selection.FragmentSpread("f")),
                Map.of("f", new Fragment("f", "X", List.of())));
        assertThat(depth.of(hollow)).as("a fragment without a field").isZero();
    }

    @Test
    void nothingOfAQueryIsKept() {
        assertThat(of("{ ...a } fragment a on X { x { y { z } } }")).as("the fragment a of the first query")
                .isEqualTo(3);
        assertThat(of("{ ...a } fragment a on X { x }")).as("another query has another fragment of that name")
                .isEqualTo(1);
        assertThatThrownBy(() -> of("{ ...a } fragment a on X { ...a }"), "a fragment a that contains itself")
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(of("{ ...a } fragment a on X { x { y } }")).as("a refused query leaves nothing behind")
                .isEqualTo(2);
    }

    @Test
    void equalFragmentsOfTwoQueriesMayLeadToOthers() {
        assertThat(of("{ ...a } fragment a on X { ...b } fragment b on X { x }"))
                .as("a leads to a fragment b of one field").isEqualTo(1);
        assertThat(of("{ ...a } fragment a on X { ...b } fragment b on X { x { y { z } } }"))
                .as("the same a leads to another b in another query, and nothing of a query is kept").isEqualTo(3);
    }

    @Test
    void oneGuardServesRequestsAtTheSameTime() {
        Query other = Query.parse("{ ...b ...c } fragment b on X { x { y { z } } } fragment c on X { x { y } }");
        Selection x = new Selection.Field("x", "x", Map.of(), List.of());
        Fragment b = new Fragment("b", "X", List.of(x));
        Fragment c = new Fragment("c", "X", new Meanwhile(x, () -> assertThat(depth.of(other))
                .as("the other query, which is measured while the first one is").isEqualTo(3)));
        Query query = new Query(List.of(new Selection.FragmentSpread("b"), new Selection.FragmentSpread("c"),
                new Selection.FragmentSpread("b")), Map.of("b", b, "c", c));
        assertThat(depth.of(query)).as("another query with fragments of the same names was measured meanwhile")
                .isEqualTo(1);
    }

    @Test
    void whatIsTooDeepIsRefused() {
        assertThatCode(() -> depth.check(Query.parse("{ a { b { c } } }"))).as("three fields deep, and 3 are allowed")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> depth.check(Query.parse("{ a { b { c { d } } } }")),
                "four fields deep, and 3 are allowed").isInstanceOf(QueryRefusedException.class)
                .hasMessageContaining("4").hasMessageContaining("3");
        assertThatThrownBy(() -> depth.check(Query.parse("{ a { ...f } } fragment f on X { b { c { d } } }")),
                "four fields deep with the fragment, and 3 are allowed").isInstanceOf(QueryRefusedException.class);
        assertThatThrownBy(() -> depth.check(Query.parse("{ ...f } fragment f on X { a { ...f } }")),
                "what contains itself has no depth").isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aRefusalNamesTheWholeDepth() {
        assertThatThrownBy(() -> depth.check(Query.parse("{ a { b { c { d { e { f { g } } } } } } }")),
                "the message has the depth of 7, and not how deep check got before it knew enough")
                .isInstanceOf(QueryRefusedException.class).hasMessageContaining("7").hasMessageContaining("3");
    }

    @Test
    void whatHasNoDepthIsNotTooDeep() {
        assertThatThrownBy(() -> depth.check(Query.parse("{ a { b { c { d { ...missing } } } } }")),
                "the fragment missing is beyond the limit, and check fails as of does")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("missing");
        assertThatThrownBy(() -> depth.check(Query.parse("{ a { b { c { d } } } ...f } fragment f on X { ...f }")),
                "a circle after what is too deep, and check fails as of does")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("f");
    }

    @Test
    void measuringIsNotRefusing() {
        assertThat(of("{ a { b { c { d { e } } } } }")).as("of tells the depth beyond the limit as well").isEqualTo(5);
    }

    @Test
    void theLimitIsAtLeastOne() {
        for (int limit : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> new QueryDepth(limit), "no query is %s fields deep", limit)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Integer.toString(limit));
        }
        assertThatCode(() -> new QueryDepth(1).check(Query.parse("{ a }"))).as("1 is allowed, and so is one field")
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new QueryDepth(1).check(Query.parse("{ a { b } }")), "two fields deep, 1 allowed")
                .isInstanceOf(QueryRefusedException.class);
        assertThatCode(() -> new QueryDepth(Integer.MAX_VALUE).check(Query.parse("{ a { b } }")))
                .as("the largest limit lets everything through").doesNotThrowAnyException();
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        assertThatThrownBy(() -> depth.of(null), "of(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> depth.check(null), "check(null)").isInstanceOf(NullPointerException.class);
    }
}
