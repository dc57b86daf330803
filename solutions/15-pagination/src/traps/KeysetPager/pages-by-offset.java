/**
 * Hides a number of rows in the cursor and calls it one. Opaque or not, it counts from the start: what others insert
 * or delete before the page shifts it, and rows are shown twice or not at all.
 *
 * <p>Caught by: KeysetPagerTest.rowsThatComeBeforeThePageShiftNothing, rowsThatGoBeforeThePageShiftNothing,
 * aCursorOutlivesItsRow, aPageHasACursorOnTheSideItCameFrom, aPageReadsFewRowsAtAnyDepth, manyEqualRowsCostNothing,
 * onePagerServesManyAtATime, whateverFailsAPageIsRightOrAnException, whatTheDatabaseRefusesIsNoPage,
 * aCursorOfAnotherOrderIsRefused, aLimitMayBeAsLargeAsANumber
 */
public final class KeysetPager {

    public Page first(int limit) {
        return page(0, requirePositive(limit));
    }

    public Page at(Cursor cursor, int limit) {
        if (cursor.values().size() != 1 || !(cursor.values().get(0) instanceof Long place)) {
            throw new BadRequestException("the cursor does not belong to the order " + order);
        }
        requirePositive(limit);
        return cursor.side() == Cursor.Side.AFTER ? page(place, limit)
                : page(Math.max(0, place - limit), (int) Math.min(limit, place));
    }

    private Page page(long offset, int limit) {
        List<Row> found = read(offset, limit == Integer.MAX_VALUE ? limit : limit + 1);
        boolean further = found.size() > limit;
        List<Row> rows = further ? found.subList(0, limit) : found;
        if (rows.isEmpty()) {
            return new Page(List.of(), Optional.empty(), Optional.empty());
        }
        return new Page(rows,
                offset > 0 ? Optional.of(new Cursor(Cursor.Side.BEFORE, List.of(offset))) : Optional.empty(),
                further ? Optional.of(new Cursor(Cursor.Side.AFTER, List.of(offset + limit))) : Optional.empty());
    }

    private List<Row> read(long offset, int rows) {
        List<Object> parameters = new ArrayList<>(filter.parameters());
        parameters.add((long) rows);
        parameters.add(offset);
        return new Sql("SELECT " + String.join(", ", table.columns().keySet()) + " FROM " + table.name() + " WHERE "
                + filter.text() + order.stream()
                .map(key -> key.column() + (key.direction() == Direction.DESCENDING ? " DESC" : " ASC"))
                .collect(Collectors.joining(", ", " ORDER BY ", " LIMIT ? OFFSET ?")), parameters).query(dataSource);
    }
}
