package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import testkit.sql.Engine;

class FilterSpecProperties {

    @Property
    void theDatabaseFindsWhatJavaFinds(@ForAll @Size(max = 6) List<@From("texts") String> names,
            @ForAll("conditions") List<String> conditions) {
        Sql where = new FilterSpec(Shop.PRODUCTS).parse(conditions);
        try (Stock stock = Stock.on(Engine.H2)) {
            List<Product> products = new ArrayList<>();
            names.forEach(name -> products.add(new Product(products.size() + 1, name, products.size() % 4, "c")));
            stock.add(products);
            List<Row> found = new Sql("SELECT id, name, price, category FROM products WHERE " + where.text()
                    + " ORDER BY id", where.parameters()).query(stock.dataSource());
            assertThat(found).as("filter=%s on names %s", joined(conditions), joined(names)).isEqualTo(products.stream()
                    .filter(product -> conditions.stream().allMatch(condition -> holds(product, condition)))
                    .map(Product::row).toList());
        }
    }

    @Property
    void theTextComesFromTheTableAndTheOperators(@ForAll("conditions") List<String> conditions) {
        Sql where = new FilterSpec(Shop.PRODUCTS).parse(conditions);
        assertThat(where.text().chars().filter(letter -> letter == '?').count())
                .as("filter=%s: a question mark for each parameter", joined(conditions))
                .isEqualTo(where.parameters().size());
        List<String> tamed = conditions.stream().map(FilterSpecProperties::tamed).toList();
        assertThat(where.text()).as("filter=%s: the same text as for harmless values", joined(conditions))
                .isEqualTo(new FilterSpec(Shop.PRODUCTS).parse(tamed).text());
    }

    private static String joined(List<String> texts) {
        return String.join(" & ", texts);
    }

    /** The same condition with the plainest values. */
    private static String tamed(String condition) {
        String[] parts = condition.split(":", 3);
        return parts[0] + ":" + parts[1] + ":" + (parts[1].equals("in") ? parts[2].replaceAll("[^,]+", "0") : "0")
                .replaceAll("(?<=^|,)(?=,|$)", "0");
    }

    private static boolean holds(Product product, String condition) {
        String[] parts = condition.split(":", 3);
        Stream<String> values = Stream.of(parts[1].equals("in") ? parts[2].split(",", -1) : new String[] {parts[2]});
        if (parts[0].equals("price")) {
            return values.anyMatch(value -> holds(Long.compare(product.price(), Long.parseLong(value)), parts[1]));
        }
        return parts[1].equals("starts") ? product.name().startsWith(parts[2])
                : values.anyMatch(value -> holds(product.name().compareTo(value), parts[1]));
    }

    private static boolean holds(int comparison, String operator) {
        return switch (operator) {
            case "eq", "in" -> comparison == 0;
            case "ne" -> comparison != 0;
            case "lt" -> comparison < 0;
            case "le" -> comparison <= 0;
            case "gt" -> comparison > 0;
            case "ge" -> comparison >= 0;
            default -> throw new IllegalArgumentException(operator);
        };
    }

    @Provide
    Arbitrary<List<String>> conditions() {
        Arbitrary<String> byName = Combinators.combine(
                Arbitraries.of("eq", "ne", "lt", "le", "gt", "ge", "in", "starts"), texts())
                .as((operator, value) -> "name:" + operator + ":" + value);
        Arbitrary<String> byPrice = Combinators.combine(Arbitraries.of("eq", "ne", "lt", "le", "gt", "ge", "in"),
                Arbitraries.of("0", "1", "2", "-3", "007"))
                .as((operator, value) -> "price:" + operator + ":" + value + (operator.equals("in") ? ",3" : ""));
        return Arbitraries.oneOf(byName, byPrice).list().ofMaxSize(3);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("aA%_!\\'\",:?-; ").ofMaxLength(4);
    }
}
