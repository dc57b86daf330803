/**
 * Keeps the list that it was given. Whoever clears and fills it again for the next request changes the order of a
 * pager that is in use.
 *
 * <p>Caught by: KeysetPagerTest.theOrderIsCopied
 */
public final class KeysetPager {

    public KeysetPager(DataSource dataSource, Table table, List<SortKey> order, Sql filter) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.table = Objects.requireNonNull(table, "table");
        this.order = Objects.requireNonNull(order, "order");
        this.filter = Objects.requireNonNull(filter, "filter");
        if (order.isEmpty() || !order.get(order.size() - 1).column().equals(table.key())) {
            throw new IllegalArgumentException("the last key must be " + table.key() + " in " + order);
        }
    }
}
