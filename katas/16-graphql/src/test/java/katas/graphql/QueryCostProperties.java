package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class QueryCostProperties {

    @Property(tries = 10_000)
    void noExecutionResolvesMoreThanTheCost(@ForAll long seed, @ForAll @IntRange(min = 1, max = 6) int deepest) {
        String text = Queries.query(seed, deepest);
        Query query = Query.parse(text);
        long resolved = Unbatched.resolved(query);
        assertThat(new QueryCost(Blog.SCHEMA, 1).of(query))
                .as("the cost is at least the %d fields that an execution resolves: %s", resolved, text)
                .isGreaterThanOrEqualTo(resolved);
    }

    @Property
    void aQueryCostsWhatItsFragmentsCostWrittenOut(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 6) int deepest) {
        String text = Queries.query(seed, deepest);
        Query query = Query.parse(text);
        BigInteger sum = sum(query.selections(), "Query", query);
        assertThat(BigInteger.valueOf(new QueryCost(Blog.SCHEMA, 1).of(query)))
                .as("the sum over all fields, each as often as it can be there: %s", text).isEqualTo(sum);
    }

    private static BigInteger sum(List<Selection> selections, String type, Query query) {
        return selections.stream().map(selection -> {
            if (selection instanceof Selection.InlineFragment inline) {
                return sum(inline.selections(), inline.on().orElse(type), query);
            }
            if (selection instanceof Selection.FragmentSpread spread) {
                Fragment fragment = query.fragments().get(spread.fragment());
                return sum(fragment.selections(), fragment.on(), query);
            }
            Selection.Field field = (Selection.Field) selection;
            FieldDefinition<?> definition = Blog.SCHEMA.field(type, field.name());
            Object first = field.arguments().get("first");
            int times = definition.listSize().map(size -> first == null ? size.assumed() : (Integer) first).orElse(1);
            return sum(field.selections(), definition.type().base(), query).multiply(BigInteger.valueOf(times))
                    .add(BigInteger.ONE);
        }).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
