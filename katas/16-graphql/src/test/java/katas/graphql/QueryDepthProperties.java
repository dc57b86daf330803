package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QueryDepthProperties {

    @Property
    void aQueryIsAsDeepAsItsFragmentsWrittenOut(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int deepest) {
        String text = Queries.query(seed, deepest);
        Query query = Query.parse(text);
        assertThat(new QueryDepth(1).of(query)).as("the depth with each fragment in its place: %s", text)
                .isEqualTo(depth(query.selections(), query));
    }

    private static int depth(List<Selection> selections, Query query) {
        return selections.stream().mapToInt(selection -> {
            if (selection instanceof Selection.Field field) {
                return 1 + depth(field.selections(), query);
            }
            return depth(selection instanceof Selection.InlineFragment inline ? inline.selections()
                    : query.fragments().get(((Selection.FragmentSpread) selection).fragment()).selections(), query);
        }).max().orElse(0);
    }
}
