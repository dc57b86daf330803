/**
 * Runs dispatch for each object and not for each level. Each loader is asked for the one key that has come so far: a
 * hundred objects are a hundred statements again.
 *
 * <p>Caught by: QueryExecutorTest.aLevelIsDispatchedOnce, stagesMayEndLaterAndElsewhere
 */
public final class QueryExecutor<C> {

    public Response execute(Query query, C context, Runnable dispatch) {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(dispatch, "dispatch");
        Execution execution = new Execution(query, context);
        Node root = new Node(Schema.QUERY, null, null, null, false, List.of());
        List<Asked> asked = new ArrayList<>(List.of(new Asked(root, query.selections())));
        for (int i = 0; i < asked.size(); i++) {
            List<Pending> fields = new ArrayList<>();
            if (asked.get(i).object.isInTheAnswer()) {
                execution.begin(asked.get(i), fields);
            }
            if (!fields.isEmpty()) {
                dispatch.run();
            }
            fields.forEach(pending -> execution.complete(pending, asked));
        }
        return new Response(root.isDead ? null : root.object(), execution.errors);
    }
}
