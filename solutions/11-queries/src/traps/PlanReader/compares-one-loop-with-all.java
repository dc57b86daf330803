package katas.queries;

/**
 * Compares what was expected of one loop with what came of all of them.
 *
 * <p>Caught by: PlanReaderTest.anEstimateIsOfOneLoop, theWorstEstimateIsFarthestOff, whatALimitStopsIsJudgedByTheLoop
 */
public final class PlanReader {

    private static final class Draft {

        double error() {
            double expected = Math.max(1, number(json, "Plan Rows"));
            double returned = Math.max(1, number(json, "Actual Rows") * loops);
            boolean unjudged = loops == 0 || type.equals("BitmapAnd") || type.equals("BitmapOr")
                    || limited && returned < expected;
            return unjudged ? 1 : Math.max(expected, returned) / Math.min(expected, returned);
        }
    }
}
