package katas.graphql;

import java.util.List;
import java.util.concurrent.CompletionException;

/**
 * Executes queries as the specification says, level by level, so that loaders can collect what a whole level needs.
 *
 * <p>The fields of the root are the first level. The fields of all objects that one level has brought, whatever lists
 * and fields they came in, are the next; but none of those that an error of the levels before has made null. The
 * resolvers of a level are called one after another, all of them, whatever becomes of those before. When all of them
 * have been called, and before any of the next level is, {@code dispatch} is run once; by then or later, from some
 * other thread, each of the stages that they returned ends. A level that calls no resolver, because its objects are
 * asked nothing or {@code __typename} alone, may go without its {@code dispatch}.
 *
 * <p>What is asked of an object is collected first: fields in the order in which their response keys come first, each
 * fragment in its place, if its type is that of the object, an interface of it, or a union that has it. Fields of the
 * same response key are one field, which is resolved once, and all their selections together are asked of its value. An
 * inline fragment without a type is for all. {@code __typename} is the name of the object's own type, and no resolver
 * is asked for it.
 *
 * <p>A value of a leaf is the resolver's own. A list is a {@link List}; its items are in their order.
 *
 * <p>Errors are as in section 6.4.4. A field has failed if its resolver throws, returns null in place of a stage, or
 * returns a stage that ends with an exception; if its value is null and its type says {@code !}; if its type is a list
 * and its value is none; or if its value is of no object type that its type allows, or the schema's {@code typeOf}
 * throws for it. The place of such a field, or of such an item of a list, becomes null. If its type forbids null, what
 * is around it becomes null instead, be it a list or an object, and so on upwards; if even the root may not be null,
 * {@code data} is.
 *
 * <ul>
 * <li>The message of the error is that of the exception, or its class's {@link Class#getName} if it has none or an
 * empty one. In place of a {@link java.util.concurrent.CompletionException} it is that of its cause, if it has one, for
 * the JDK wraps it around what a stage depends on; any other exception stands for itself, whatever its cause.
 * <li>The path is where it happened, and not where it has climbed to.
 * <li>Whatever an error has made null, there is an error at or below that place. There are no two errors of one path.
 * An error below what another one has made null may be missing. Their order is any.
 * </ul>
 *
 * <p>The maps in an answer have their keys in the order of collecting. Keeps nothing of a query: one executor serves
 * all requests, at the same time as well.
 *
 * @param <C> what the resolvers of a request share
 * @see <a href="https://spec.graphql.org/September2025/#sec-Executing-Selection-Sets">GraphQL, September 2025, 6.3 and
 *     6.4</a>
 */
public final class QueryExecutor<C> {

    /**
     * Makes an executor.
     *
     * @param schema the types and who resolves their fields, not null
     * @throws NullPointerException if {@code schema} is null
     */
    public QueryExecutor(Schema<C> schema) {
        throw new UnsupportedOperationException("TODO: new QueryExecutor");
    }

    /**
     * Executes a query.
     *
     * @param query a query that is valid for the schema, as section 5 of the specification has it, not null; of others
     *     nothing is promised
     * @param context what each resolver is given, may be null
     * @param dispatch run once for each level, after its resolvers; not null. What it throws comes out of here
     * @return the answer
     * @throws NullPointerException if {@code query} or {@code dispatch} is null
     */
    public Response execute(Query query, C context, Runnable dispatch) {
        throw new UnsupportedOperationException("TODO: QueryExecutor.execute");
    }
}
