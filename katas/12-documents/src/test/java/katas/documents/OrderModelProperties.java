package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.bson.Document;
import org.bson.types.ObjectId;
import testkit.Script;
import testkit.mongo.DocumentDatabase;

class OrderModelProperties {

    private sealed interface Call {
    }

    private record SetQuantity(String sku, int quantity) implements Call {
        @Override
        public String toString() {
            return "model.setQuantity(order, \"" + sku + "\", " + quantity + ");";
        }
    }

    private record AddNote(String text) implements Call {
        @Override
        public String toString() {
            return "model.addNote(order, \"" + text + "\");";
        }
    }

    private record Ship() implements Call {
        @Override
        public String toString() {
            return "model.ship(order);";
        }
    }

    @Property(tries = 60)
    void anOrderIsWhatWasDoneToIt(@ForAll("calls") List<Call> calls) {
        try (DocumentDatabase documents = DocumentDatabase.fresh()) {
            ObjectId customer = new ObjectId();
            documents.database().getCollection("customers")
                    .insertOne(new Document("_id", customer).append("address", "here"));
            OrderModel model = new OrderModel(documents.database());
            Map<String, Integer> quantities = new LinkedHashMap<>(Map.of("a", 1));
            quantities.put("b", 2);
            String order = model.place(customer.toHexString(), List.of(new Line("a", 1, 10), new Line("b", 2, 20)));
            List<String> notes = new ArrayList<>();
            boolean[] shipped = {false};
            String setup = "String order = model.place(customer, List.of(new Line(\"a\", 1, 10), "
                    + "new Line(\"b\", 2, 20)));";
            Script.replay(setup, calls, call -> {
                if (call instanceof SetQuantity set) {
                    boolean possible = !shipped[0] && quantities.containsKey(set.sku());
                    assertThat(model.setQuantity(order, set.sku(), set.quantity())).as("whether it can be changed")
                            .isEqualTo(possible);
                    if (possible) {
                        quantities.put(set.sku(), set.quantity());
                    }
                } else if (call instanceof AddNote add) {
                    model.addNote(order, add.text());
                    notes.add(add.text());
                } else {
                    assertThat(model.ship(order)).as("whether it was not shipped before").isEqualTo(!shipped[0]);
                    shipped[0] = true;
                }
            });
            Order found = model.find(order).orElseThrow();
            assertThat(found.shipped()).as("shipped after %s", calls).isEqualTo(shipped[0]);
            assertThat(found.lines()).as("lines after %s", calls).containsExactly(
                    new Line("a", quantities.get("a"), 10), new Line("b", quantities.get("b"), 20));
            assertThat(found.noteCount()).as("notes after %s", calls).isEqualTo(notes.size());
            assertThat(found.latest()).as("the latest notes after %s", calls).extracting(Note::text)
                    .isEqualTo(notes.subList(Math.max(0, notes.size() - 3), notes.size()));
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Call> sets = Combinators.combine(Arbitraries.of("a", "b", "c"), Arbitraries.integers().between(1, 9))
                .as(SetQuantity::new);
        return Arbitraries.oneOf(sets, Arbitraries.of("x", "y").map(AddNote::new),
                Arbitraries.of(new Ship(), new SetQuantity("a", 1_000))).list().ofMaxSize(10);
    }
}
