package katas.queries;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A database with orders, and the reports about them as five questions a region would answer them. */
final class Orders implements AutoCloseable {

    private final Database database;
    private final Asked asked;
    private final List<Order> all = new ArrayList<>();

    Orders(Engine engine) {
        database = Database.fresh(engine);
        database.execute("CREATE TABLE orders (id BIGINT PRIMARY KEY, placed BIGINT NOT NULL,"
                + " region VARCHAR(40) NOT NULL, customer BIGINT, status VARCHAR(20), amount BIGINT,"
                + " note VARCHAR(100000))");
        asked = new Asked(database);
    }

    /** An order; customer, status and amount may be null. */
    record Order(long id, long day, String region, Long customer, String status, Long amount) {

        boolean isPaid() {
            return "paid".equals(status);
        }

        long value() {
            return amount == null ? 0 : amount;
        }

        String row() {
            return "(" + id + ", " + (day == Long.MIN_VALUE ? "CAST('" + day + "' AS BIGINT)" : day) + ", '" + region
                    + "', " + customer + ", " + (status == null ? "NULL" : "'" + status + "'") + ", " + amount
                    + ", 'long')";
        }
    }

    Database database() {
        return database;
    }

    Asked asked() {
        return asked;
    }

    ReportQuery report() {
        return new ReportQuery(asked.dataSource());
    }

    Orders add(List<Order> orders) {
        all.addAll(orders);
        for (int from = 0; from < orders.size(); from += 500) {
            database.execute("INSERT INTO orders VALUES " + orders.subList(from, Math.min(from + 500, orders.size()))
                    .stream().map(Order::row).collect(Collectors.joining(", ")));
        }
        return this;
    }

    Orders add(long id, long day, String region, Long customer, String status, Long amount) {
        return add(List.of(new Order(id, day, region, customer, status, amount)));
    }

    /** So many orders, on days 0 to 9, of three regions. */
    Orders many(int count) {
        List<Order> orders = new ArrayList<>();
        for (int id = 1; id <= count; id++) {
            orders.add(new Order(id, id % 10, "r" + id % 3, id % 7 == 0 ? null : (long) (id % 50),
                    id % 11 == 0 ? null : List.of("paid", "open", "cancelled").get(id % 13 % 3),
                    id % 5 == 0 ? null : (long) (id * 37 % 1000)));
        }
        return add(orders);
    }

    /** What the totals must be. */
    Map<String, RegionTotals> totals(long from, long to) {
        Map<String, RegionTotals> totals = new HashMap<>();
        all.stream().filter(order -> order.day >= from && order.day <= to)
                .collect(Collectors.groupingBy(Order::region)).forEach((region, orders) -> {
                    List<Order> paid = orders.stream().filter(Order::isPaid).toList();
                    OptionalLong largest = paid.stream().mapToLong(Order::value).max();
                    totals.put(region, new RegionTotals(orders.size(), orders.stream()
                            .filter(order -> !order.isPaid() && !"cancelled".equals(order.status)).count(),
                            paid.stream().mapToLong(Order::value).sum(), largest, paid.stream().map(Order::customer)
                            .filter(customer -> customer != null).distinct().count()));
                });
        return totals;
    }

    /** What the largest orders must be. */
    Map<String, List<PaidOrder>> largest(long from, long to, int k) {
        return all.stream().filter(order -> order.day >= from && order.day <= to && order.isPaid())
                .sorted(Comparator.comparing(Order::value).reversed().thenComparing(Order::id))
                .collect(Collectors.groupingBy(Order::region, Collectors.collectingAndThen(Collectors.toList(),
                        orders -> orders.stream().limit(k).map(order -> new PaidOrder(order.id, order.value()))
                                .toList())));
    }

    @Override
    public void close() {
        database.close();
    }
}
