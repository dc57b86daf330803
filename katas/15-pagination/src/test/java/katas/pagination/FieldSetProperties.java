package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FieldSetProperties {

    @Property
    void aListIsShownAsAskedOrRefused(@ForAll("texts") String text) {
        FieldSet fields = new FieldSet(Shop.PRODUCTS);
        Set<String> wanted = new TreeSet<>();
        boolean right = true;
        for (String part : text.isEmpty() ? new String[0] : text.split(",", -1)) {
            right &= Shop.PRODUCTS.columns().containsKey(part) && wanted.add(part);
        }
        if (!right) {
            assertThatThrownBy(() -> fields.parse(text), "fields=%s is refused", text)
                    .isInstanceOf(BadRequestException.class);
            return;
        }
        wanted.add("id");
        List<String> expected = Shop.PRODUCTS.columns().keySet().stream().filter(wanted::contains).toList();
        assertThat(fields.parse(text)).as("fields=%s: these and the key, in the order of the table", text)
                .isEqualTo(expected);
        Row shown = fields.show(new Product(7, "Tea", 10, "hot").row(), fields.parse(text));
        assertThat(shown.values().keySet()).as("fields=%s: a row shows these and no others", text)
                .containsExactlyElementsOf(expected);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("id", "name", "price", "category", "name", "price", "category", "cost", "", " ", "NAME")
                .list().ofMaxSize(4).map(parts -> String.join(",", parts));
    }
}
