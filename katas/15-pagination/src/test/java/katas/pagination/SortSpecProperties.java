package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SortSpecProperties {

    @Property
    void anOrderIsThatOfTheTextAndEndsWithTheKey(@ForAll("orders") List<SortKey> asked) {
        SortSpec spec = new SortSpec(Shop.PRODUCTS);
        String text = String.join(",", asked.stream().map(SortKey::toString).toList());
        List<SortKey> order = spec.parse(text);
        List<SortKey> untilTheKey = asked.stream().anyMatch(key -> key.column().equals("id"))
                ? asked.subList(0, asked.stream().map(SortKey::column).toList().indexOf("id") + 1) : asked;
        assertThat(order.stream().limit(untilTheKey.size())).as("sort=%s: what was asked for, up to the key", text)
                .containsExactlyElementsOf(untilTheKey);
        assertThat(order.get(order.size() - 1).column()).as("sort=%s: the last is the key", text).isEqualTo("id");
        assertThat(order.size()).as("sort=%s: nothing but the key is added", text).isLessThanOrEqualTo(
                untilTheKey.size() + 1);
        assertThat(order.stream().map(SortKey::column).distinct()).as("sort=%s: each column once", text)
                .hasSize(order.size());
    }

    @Property
    void noOtherTextIsAnOrder(@ForAll("texts") String text) {
        SortSpec spec = new SortSpec(Shop.PRODUCTS);
        Set<String> columns = new TreeSet<>();
        boolean right = text.isEmpty();
        if (!right) {
            right = true;
            for (String part : text.split(",", -1)) {
                String column = part.startsWith("-") ? part.substring(1) : part;
                right &= Shop.PRODUCTS.columns().containsKey(column) && columns.add(column);
            }
        }
        if (right) {
            assertThat(spec.parse(text)).as("sort=%s is an order", text).isNotEmpty();
        } else {
            assertThatThrownBy(() -> spec.parse(text), "sort=%s is refused", text)
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Provide
    Arbitrary<List<SortKey>> orders() {
        return Arbitraries.of(List.copyOf(Shop.PRODUCTS.columns().keySet())).list().ofMaxSize(4).uniqueElements()
                .flatMap(columns -> Arbitraries.of(Direction.class).list().ofSize(columns.size())
                        .map(directions -> IntStream.range(0, columns.size())
                                .mapToObj(i -> new SortKey(columns.get(i), directions.get(i))).toList()));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("price", "-price", "id", "-id", "name", "cost", "", "-", " ", "PRICE", ";", "--")
                .list().ofMaxSize(4).map(parts -> String.join(",", parts));
    }
}
