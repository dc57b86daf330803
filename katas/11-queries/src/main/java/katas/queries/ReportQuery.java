package katas.queries;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * Reports about orders that read each row once.
 *
 * <p>The table is {@code orders (id BIGINT PRIMARY KEY, placed BIGINT NOT NULL, region VARCHAR(40) NOT NULL, customer
 * BIGINT, status VARCHAR(20), amount BIGINT, note VARCHAR(100000))}. Days are numbers. A note is long, and stays in the
 * database. An order is paid or cancelled if its status is {@code paid} or {@code cancelled}; it may have no status, no
 * customer and no amount. Without an amount it counts as one of 0. Amounts may be negative, and none is beyond 10¹²
 * either way; no sum of those that a call adds up is beyond what a {@code long} holds.
 *
 * <p>A call sends one statement. It looks at no row of the table more than once, and at none of other days if there is
 * an index that begins with {@code placed}. What comes back over the connection is no more than what is returned: one
 * row for each region, or each order.
 *
 * <p>Every call takes one connection from the source and closes it, also when it fails. If a call of JDBC fails, a
 * close included, the call throws what failed first, as it came; what fails after that, such as a close, may be added
 * to it as suppressed. Of several bad arguments any may be the one that is told of. Results are unmodifiable. One
 * object may serve several calls at the same time.
 */
public final class ReportQuery {

    /**
     * Reports from a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public ReportQuery(DataSource source) {
        throw new UnsupportedOperationException("TODO: new ReportQuery");
    }

    /**
     * Adds up what each region has ordered.
     *
     * @param from the first day
     * @param to the last day, not before {@code from}
     * @return the totals of each region that has an order in these days, in any order
     * @throws IllegalArgumentException if {@code to} is before {@code from}; the message contains both
     * @throws SQLException if the database refuses
     */
    public Map<String, RegionTotals> totals(long from, long to) throws SQLException {
        throw new UnsupportedOperationException("TODO: ReportQuery.totals");
    }

    /**
     * Finds the largest paid orders of each region.
     *
     * @param from the first day
     * @param to the last day, not before {@code from}
     * @param k how many orders of a region at most, at least 1
     * @return for each region that has a paid order in these days its k largest ones, or all if there are fewer: the
     *     largest first, and of two with the same amount the one with the smaller number; the regions in any order
     * @throws IllegalArgumentException if {@code to} is before {@code from}, or {@code k} below 1; the message contains
     *     the days or k
     * @throws SQLException if the database refuses
     */
    public Map<String, List<PaidOrder>> largest(long from, long to, int k) throws SQLException {
        throw new UnsupportedOperationException("TODO: ReportQuery.largest");
    }
}
