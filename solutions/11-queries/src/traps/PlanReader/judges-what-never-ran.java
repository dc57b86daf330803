package katas.queries;

/**
 * Judges every estimate: also of a node that nobody ran, of one that a limit has stopped, and of a bitmap that counts
 * no rows.
 *
 * <p>Caught by: PlanReaderTest.bitmapsCountNoRows, whatALimitStopsIsNotWrong, whatWasNeverExecutedTookNothing,
 * whatALimitStopsIsJudgedByTheLoop
 */
public final class PlanReader {

    private static final class Draft {

        double error() {
            double expected = Math.max(1, number(json, "Plan Rows"));
            double returned = Math.max(1, number(json, "Actual Rows"));
            return Math.max(expected, returned) / Math.min(expected, returned);
        }
    }
}
