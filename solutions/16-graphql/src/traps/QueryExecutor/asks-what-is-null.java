/**
 * Goes on below what an error has made null, and fetches a level for nobody.
 *
 * <p>Caught by: QueryExecutorTest.nothingIsAskedOfWhatHasBecomeNull, allResolversOfALevelAreCalled
 */
public final class QueryExecutor<C> {

    public Response execute(Query query, C context, Runnable dispatch) {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(dispatch, "dispatch");
        Execution execution = new Execution(query, context);
        Node root = new Node(Schema.QUERY, null, null, null, false, List.of());
        List<Asked> asked = List.of(new Asked(root, query.selections()));
        while (true) {
            List<Pending> level = new ArrayList<>();
            asked.forEach(one -> execution.begin(one, level));
            if (level.isEmpty()) {
                break;
            }
            dispatch.run();
            List<Asked> next = new ArrayList<>();
            level.forEach(pending -> execution.complete(pending, next));
            asked = next;
        }
        return new Response(root.isDead ? null : root.object(), execution.errors);
    }
}
