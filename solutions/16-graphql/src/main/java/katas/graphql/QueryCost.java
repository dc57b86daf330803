package katas.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses queries that could fetch too much, before anything is fetched.
 *
 * <p>The cost of a query is the number of fields in its largest answer, counted as they are written:
 *
 * <ul>
 *   <li>A field costs 1, whatever its type; {@code __typename} too. To that comes the cost of its selections: once if
 *       it is no list, and once for each element that the list can have.
 *   <li>A list can have as many elements as its slicing argument says, be that more or less than the assumed size. It
 *       has its assumed size if the query does not give that argument, or gives anything but an {@code Integer} from 0.
 *   <li>A field that is written twice costs twice, under an alias, under the same one, or in several fragments.
 *   <li>A fragment costs what is in it, each time that it is spread, and for whatever type it is. One that the query
 *       does not lead to costs nothing.
 * </ul>
 *
 * <p>So no execution resolves more fields than the query costs, as long as no list is longer than the schema says. A
 * cost above {@link Long#MAX_VALUE} is {@code Long.MAX_VALUE}.
 *
 * <p>The work goes by the length of the query, and not by what its fragments expand to. A chain of fragments, each of
 * which spreads the next one, may have any length that {@link Query#parse} reads.
 *
 * <p>Keeps nothing of a query: one guard serves all requests, at the same time as well.
 *
 * @see <a href="https://ibm.github.io/graphql-specs/cost-spec.html">IBM, GraphQL Cost Directives specification</a>
 */
public final class QueryCost {

    private final Schema<?> schema;
    private final long limit;

    /**
     * Sets the limit.
     *
     * @param schema says which fields are lists, and how long; not null
     * @param limit the largest cost that is allowed, from 1
     * @throws IllegalArgumentException if {@code limit} is below 1; the message names it
     * @throws NullPointerException if {@code schema} is null
     */
    public QueryCost(Schema<?> schema, long limit) {
        if (schema == null) {
            throw new NullPointerException("schema");
        }
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        this.schema = schema;
        this.limit = limit;
    }

    /**
     * Adds up what a query costs. The limit does not matter.
     *
     * @param query any query, not null
     * @return its cost, from 1; 0 if it selects no field at all, as no query does that was parsed
     * @throws IllegalArgumentException if it leads to a field that the type around it does not have, or to a fragment
     *     that is not defined or that contains itself, over others or not; the message names one of them
     * @throws NullPointerException if {@code query} is null
     */
    public long of(Query query) {
        return new Count(query).cost(query.selections(), Schema.QUERY);
    }

    /**
     * Lets a query through, or refuses it.
     *
     * @param query any query, not null
     * @throws QueryRefusedException if its cost is above the limit; the message has both numbers
     * @throws IllegalArgumentException as {@link #of} does
     * @throws NullPointerException if {@code query} is null
     */
    public void check(Query query) {
        long cost = of(query);
        if (cost > limit) {
            throw new QueryRefusedException("the query costs " + cost + "; " + limit + " are allowed");
        }
    }

    /** The cost of one query, fragment by fragment. */
    private final class Count {

        private final Query query;
        private final Map<String, Long> known = new HashMap<>();
        private final Set<String> open = new HashSet<>();

        Count(Query query) {
            this.query = query;
        }

        long cost(List<Selection> selections, String type) {
            long sum = 0;
            for (Selection selection : selections) {
                long cost;
                if (selection instanceof Selection.Field field) {
                    cost = cost(field, type);
                } else if (selection instanceof Selection.InlineFragment inline) {
                    cost = cost(inline.selections(), inline.on().orElse(type));
                } else {
                    cost = cost(((Selection.FragmentSpread) selection).fragment());
                }
                sum = sum(sum, cost);
            }
            return sum;
        }

        private long cost(Selection.Field field, String type) {
            FieldDefinition<?> definition = schema.field(type, field.name());
            long times = definition.listSize().map(size -> elements(size, field)).orElse(1L);
            long each = cost(field.selections(), definition.type().base());
            return sum(1, each > 0 && times > Long.MAX_VALUE / each ? Long.MAX_VALUE : times * each);
        }

        private long cost(String name) {
            Long cost = known.get(name);
            if (cost == null) {
                if (!open.add(name)) {
                    throw new IllegalArgumentException("the fragment " + name + " contains itself");
                }
                Fragment fragment = query.fragment(name);
                cost = cost(fragment.selections(), fragment.on());
                open.remove(name);
                known.put(name, cost);
            }
            return cost;
        }
    }

    private static long elements(ListSize size, Selection.Field field) {
        Optional<Object> wanted = size.slicingArgument().map(argument -> field.arguments().get(argument));
        return wanted.isPresent() && wanted.get() instanceof Integer number && number >= 0 ? number : size.assumed();
    }

    /** The sum of two numbers from 0, or the largest long if it is above that. */
    private static long sum(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }
}
