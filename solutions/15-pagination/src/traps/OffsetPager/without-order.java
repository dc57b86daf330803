/**
 * Pages through rows without asking for an order. A database that is not asked for one returns rows as it finds them,
 * and finds them differently after an update, with another plan or on another server.
 *
 * <p>Caught by: OffsetPagerTest.rowsComeInTheOrderAsked, anyTableCanBePaged, theCountryOfTheServerDoesNotMatter,
 * onePagerServesManyAtATime
 */
public final class OffsetPager {

    private List<Row> read(List<SortKey> order, long rows, long offset) {
        return new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name()
                + " LIMIT ? OFFSET ?", List.of(rows, offset)).query(dataSource);
    }
}
