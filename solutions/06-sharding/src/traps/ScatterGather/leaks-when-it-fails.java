/**
 * Closes the connection behind the answer. When there is no answer, nobody closes it: each failure takes one from the
 * pool, and a shard that fails ten times has none left.
 *
 * <p>Caught by: ScatterGatherTest.whereverAShardFailsThereIsNoAnswerAndNothingStaysOpen
 */
public final class ScatterGather {

    private static <T> T answer(DataSource shard, Question<T> question) {
        try {
            Connection connection = shard.getConnection();
            T answer = question.ask(connection);
            connection.close();
            return answer;
        } catch (SQLException | RuntimeException | Error failure) {
            throw new Wrapped(failure);
        }
    }
}
