package katas.graphql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * First puts the fragments that a query leads to into an order in which each one comes after all that it spreads, then
 * adds up without recursion from one fragment into the next, in numbers that cannot overflow.
 */
public final class QueryCost {

    private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

    private final Schema<?> schema;
    private final long limit;

    public QueryCost(Schema<?> schema, long limit) {
        this.schema = Objects.requireNonNull(schema, "schema");
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        this.limit = limit;
    }

    public long of(Query query) {
        List<String> ordered = new ArrayList<>();
        order(query.selections(), query, new HashSet<>(), ordered);
        Map<String, BigInteger> costs = new HashMap<>();
        for (String name : ordered) {
            Fragment fragment = query.fragment(name);
            costs.put(name, sum(fragment.selections(), fragment.on(), costs));
        }
        return sum(query.selections(), Schema.QUERY, costs).min(MOST).longValue();
    }

    private static void order(List<Selection> selections, Query query, Set<String> open, List<String> ordered) {
        for (String name : spreads(selections)) {
            if (open.contains(name)) {
                throw new IllegalArgumentException(name + " is a fragment of itself");
            }
            if (!ordered.contains(name)) {
                open.add(name);
                order(query.fragment(name).selections(), query, open, ordered);
                open.remove(name);
                ordered.add(name);
            }
        }
    }

    private static List<String> spreads(List<Selection> selections) {
        return selections.stream().flatMap(selection -> {
            if (selection instanceof Selection.Field field) {
                return spreads(field.selections()).stream();
            }
            return selection instanceof Selection.InlineFragment inline ? spreads(inline.selections()).stream()
                    : List.of(((Selection.FragmentSpread) selection).fragment()).stream();
        }).distinct().toList();
    }

    private BigInteger sum(List<Selection> selections, String type, Map<String, BigInteger> costs) {
        BigInteger sum = BigInteger.ZERO;
        for (Selection selection : selections) {
            if (selection instanceof Selection.FragmentSpread spread) {
                sum = sum.add(costs.get(spread.fragment()));
            } else if (selection instanceof Selection.InlineFragment inline) {
                sum = sum.add(sum(inline.selections(), inline.on().orElse(type), costs));
            } else if (selection instanceof Selection.Field field) {
                FieldDefinition<?> definition = schema.field(type, field.name());
                BigInteger each = sum(field.selections(), definition.type().base(), costs);
                sum = sum.add(BigInteger.ONE).add(each.multiply(BigInteger.valueOf(times(definition, field))));
            }
        }
        return sum;
    }

    private static int times(FieldDefinition<?> definition, Selection.Field field) {
        if (definition.listSize().isEmpty()) {
            return 1;
        }
        ListSize size = definition.listSize().get();
        if (size.slicingArgument().isPresent()
                && field.arguments().get(size.slicingArgument().get()) instanceof Integer wanted && wanted >= 0) {
            return wanted;
        }
        return size.assumed();
    }

    public void check(Query query) {
        long cost = of(query);
        if (cost > limit) {
            throw new QueryRefusedException(limit + " is the limit, and this costs " + cost);
        }
    }
}
