package katas.graphql;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Refuses queries that are nested too deeply, before anything is fetched.
 *
 * <p>The depth of a query is the largest number of fields that are nested in each other: {@code { user { name } }} has
 * the depth 2. Every field counts, {@code __typename} as well, and it counts by what is written: aliases and arguments
 * do not matter. A fragment, inline or spread, adds nothing by itself, and what is in it counts as if it stood in its
 * place. A fragment that the query does not lead to counts nothing, whatever is in it.
 *
 * <p>The work goes by the length of the query, and not by what its fragments expand to: a query of forty short
 * fragments, each of which spreads the next one twice, is measured at once. And so is a chain of fragments, each of
 * which spreads the next one, of any length that {@link Query#parse} reads.
 *
 * <p>Keeps nothing of a query: one guard serves all requests, at the same time as well.
 *
 * @see <a href="https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles">GraphQL, September
 *     2025, 5.5.2.2</a>
 */
public final class QueryDepth {

    private final int limit;

    /**
     * Sets the limit.
     *
     * @param limit the largest depth that is allowed, from 1
     * @throws IllegalArgumentException if {@code limit} is below 1; the message names it
     */
    public QueryDepth(int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1, not " + limit);
        }
        this.limit = limit;
    }

    /**
     * Measures a query. The limit does not matter.
     *
     * @param query any query, of some schema or none; not null
     * @return its depth, from 1; 0 if it selects no field at all, as no query does that was parsed
     * @throws IllegalArgumentException if it leads to a fragment that is not defined or that contains itself, over
     *     others or not; the message names one of the fragments
     * @throws NullPointerException if {@code query} is null
     */
    public int of(Query query) {
        return depth(query.selections(), query, new HashMap<>(), new HashSet<>());
    }

    /**
     * Lets a query through, or refuses it.
     *
     * @param query any query, not null
     * @throws QueryRefusedException if its depth is above the limit; the message has both numbers
     * @throws IllegalArgumentException as {@link #of} does
     * @throws NullPointerException if {@code query} is null
     */
    public void check(Query query) {
        int depth = of(query);
        if (depth > limit) {
            throw new QueryRefusedException("the query is " + depth + " fields deep; " + limit + " are allowed");
        }
    }

    private static int depth(List<Selection> selections, Query query, Map<String, Integer> known, Set<String> open) {
        int deepest = 0;
        for (Selection selection : selections) {
            int depth;
            if (selection instanceof Selection.Field field) {
                depth = 1 + depth(field.selections(), query, known, open);
            } else if (selection instanceof Selection.InlineFragment inline) {
                depth = depth(inline.selections(), query, known, open);
            } else {
                depth = depth(((Selection.FragmentSpread) selection).fragment(), query, known, open);
            }
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static int depth(String fragment, Query query, Map<String, Integer> known, Set<String> open) {
        Integer depth = known.get(fragment);
        if (depth == null) {
            // A fragment that is met while it is being measured contains itself.
            if (!open.add(fragment)) {
                throw new IllegalArgumentException("the fragment " + fragment + " contains itself");
            }
            depth = depth(query.fragment(fragment).selections(), query, known, open);
            open.remove(fragment);
            known.put(fragment, depth);
        }
        return depth;
    }
}
