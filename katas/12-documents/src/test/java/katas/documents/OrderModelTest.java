package katas.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.WriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import testkit.mongo.DocumentDatabase;
import testkit.mongo.InterposedCalls;
import testkit.mongo.InterposedCalls.Moment;

class OrderModelTest {

    private static final String NOBODY = "0123456789abcdef01234567";
    private static final List<Line> LINES = List.of(new Line("tea", 1, 250), new Line("cup", 2, 1_200),
            new Line("pot", 3, 4_999));

    private DocumentDatabase documents;
    private OrderModel model;
    private String ada;

    @BeforeEach
    void open() {
        documents = DocumentDatabase.fresh();
        model = new OrderModel(documents.database());
        ObjectId id = new ObjectId();
        collection("customers").insertOne(new Document("_id", id).append("name", "Ada").append("address", "1 Hill"));
        ada = id.toHexString();
    }

    @AfterEach
    void close() {
        documents.close();
    }

    private MongoCollection<Document> collection(String name) {
        return documents.database().getCollection(name);
    }

    private Document stored(String order) {
        return collection("orders").find(Filters.eq(new ObjectId(order))).first();
    }

    private Order found(String order) {
        return model.find(order).orElseThrow();
    }

    @Test
    void anOrderIsFoundAsItWasPlaced() {
        String order = model.place(ada, LINES);
        assertThat(model.find(order)).as("the order").contains(new Order(order, ada, "1 Hill", false, LINES, 0,
                List.of()));
        assertThat(model.place(ada, LINES)).as("another order has another id").isNotEqualTo(order);
    }

    @Test
    void anOrderIsOneDocument() {
        String order = model.place(ada, LINES);
        assertThat(stored(order)).as("the document, to the last field").isEqualTo(new Document("_id",
                new ObjectId(order)).append("customer", new ObjectId(ada)).append("address", "1 Hill")
                .append("state", "OPEN").append("lines", List.of(line("tea", 1, 250), line("cup", 2, 1_200),
                        line("pot", 3, 4_999))).append("noteCount", 0).append("latest", List.of()));
    }

    private static Document line(String sku, int quantity, long cents) {
        return new Document("sku", sku).append("quantity", quantity).append("cents", cents);
    }

    @Test
    void theReferenceIsOfTheTypeOfTheId() {
        model.place(ada, LINES);
        assertThat(collection("orders").countDocuments(Filters.eq("customer", new ObjectId(ada))))
                .as("found by the customer's id as customers has it, which is no text").isEqualTo(1);
    }

    @Test
    void theAddressIsThatOfTheDay() {
        String order = model.place(ada, LINES);
        collection("customers").updateMany(Filters.empty(), Updates.set("address", "2 Dale"));
        assertThat(found(order).address()).as("who moves later does not move the order").isEqualTo("1 Hill");
        assertThat(found(model.place(ada, LINES)).address()).as("the next order goes there").isEqualTo("2 Dale");
    }

    @Test
    void whatIsShownTogetherIsReadTogether() {
        String order = model.place(ada, LINES);
        model.addNote(order, "call first");
        costs(1, "find", () -> model.find(order));
        costs(2, "place", () -> model.place(ada, LINES));
        costs(1, "setQuantity", () -> model.setQuantity(order, "tea", 5));
        costs(1, "ship", () -> model.ship(order));
        costs(3, "addNote", () -> model.addNote(order, "sent"));
        costs(1, "notes", () -> model.notes(order));
    }

    private void costs(int commands, String call, Runnable called) {
        documents.forgetCommands();
        called.run();
        assertThat(documents.commands().size()).as("commands of %s", call).isBetween(1, commands);
    }

    @Test
    void oneLineIsChangedAndNothingElse() {
        String order = model.place(ada, LINES);
        model.addNote(order, "call first");
        Document before = stored(order);
        assertThat(model.setQuantity(order, "cup", 7)).as("there is a line of cups").isTrue();
        before.getList("lines", Document.class).get(1).put("quantity", 7);
        assertThat(stored(order)).as("the document, but for the quantity of cups").isEqualTo(before);
        assertThat(model.setQuantity(order, "cup", 7)).as("the same again is not refused").isTrue();
    }

    @Test
    void aLineThatIsNotThereIsNotMade() {
        String order = model.place(ada, LINES);
        assertThat(model.setQuantity(order, "spoon", 7)).as("no spoons in this order").isFalse();
        assertThat(model.setQuantity(order, "te", 7)).as("te is not tea").isFalse();
        assertThat(model.setQuantity(NOBODY, "tea", 7)).as("no such order").isFalse();
        assertThat(found(order).lines()).as("nothing has changed").isEqualTo(LINES);
        assertThat(collection("orders").countDocuments()).as("no order was made").isEqualTo(1);
    }

    @Test
    void anotherOrderIsAnother() {
        String one = model.place(ada, LINES);
        String other = model.place(ada, LINES);
        model.setQuantity(one, "tea", 9);
        model.ship(one);
        model.addNote(one, "a note");
        assertThat(model.find(other)).as("the other order").contains(new Order(other, ada, "1 Hill", false, LINES, 0,
                List.of()));
        assertThat(model.notes(other)).as("its notes").isEmpty();
    }

    @Test
    void anOrderIsShippedOnce() {
        String order = model.place(ada, LINES);
        assertThat(model.ship(order)).as("the first call").isTrue();
        assertThat(model.ship(order)).as("the second").isFalse();
        assertThat(found(order).shipped()).as("it is shipped").isTrue();
        assertThat(stored(order).get("state")).as("its state").isEqualTo("SHIPPED");
        assertThat(model.ship(NOBODY)).as("no such order").isFalse();
        assertThat(collection("orders").countDocuments()).as("no order was made").isEqualTo(1);
    }

    @Test
    void aShippedOrderKeepsItsLines() {
        String order = model.place(ada, LINES);
        model.ship(order);
        assertThat(model.setQuantity(order, "tea", 7)).as("too late").isFalse();
        assertThat(found(order).lines()).as("as they were shipped").isEqualTo(LINES);
        model.addNote(order, "arrived");
        assertThat(found(order).noteCount()).as("a note may still be added").isEqualTo(1);
    }

    @Test
    void theLatestNotesAreShownAndAllAreKept() {
        String order = model.place(ada, LINES);
        List<Note> all = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            all.add(new Note(model.addNote(order, "note " + i), "note " + i));
            assertThat(found(order).latest()).as("the latest of %d", i).isEqualTo(all.subList(Math.max(0, i - 3), i));
            assertThat(found(order).noteCount()).as("their number").isEqualTo(i);
        }
        assertThat(model.notes(order)).as("all").containsExactlyInAnyOrderElementsOf(all);
        assertThat(model.notes(order)).as("by their ids").extracting(Note::id).isSorted();
        assertThat(collection("notes").find(Filters.eq(new ObjectId(all.get(0).id()))).first()).as("as it is stored")
                .isEqualTo(new Document("_id", new ObjectId(all.get(0).id())).append("order", new ObjectId(order))
                        .append("text", "note 1"));
    }

    @Test
    void aNoteIsShownAndCountedAsItIsDocumented() {
        String order = model.place(ada, LINES);
        Document expected = stored(order);
        List<Document> latest = new ArrayList<>();
        for (String text : List.of("call first", "sent")) {
            latest.add(new Document("_id", new ObjectId(model.addNote(order, text))).append("text", text));
        }
        expected.append("noteCount", 2).append("latest", latest);
        assertThat(stored(order)).as("the order's document with two notes, to the last field and its type")
                .isEqualTo(expected);
    }

    @Test
    void notesAreInTheOrderOfTheirIds() {
        String order = model.place(ada, LINES);
        List<String> stored = List.of("65a000000000000000000002", "65a000000000000000000003",
                "65a000000000000000000001", "64a000000000000000000009");
        for (String id : stored) {
            collection("notes").insertOne(new Document("_id", new ObjectId(id)).append("order", new ObjectId(order))
                    .append("text", "from another process"));
        }
        assertThat(model.notes(order)).as("ascending to the last digit, in whatever order they were stored: %s", stored)
                .extracting(Note::id).containsExactlyElementsOf(stored.stream().sorted().toList());
    }

    @Test
    void aListOfNotesIsTheCallersOwn() {
        String order = model.place(ada, LINES);
        model.addNote(order, "call first");
        model.notes(order).clear();
        assertThat(model.notes(order)).as("what the caller does to the list changes nothing").hasSize(1);
        assertThat(model.notes(NOBODY).add(new Note(NOBODY, "mine"))).as("an empty one may be changed").isTrue();
    }

    @Test
    void anOrderStaysSmall() {
        List<Line> lines = IntStream.range(0, 100).mapToObj(i -> new Line(String.format("%03d", i) + "数".repeat(61),
                1_000, Long.MAX_VALUE)).toList();
        String order = model.place(ada, lines);
        String text = "数".repeat(1_000);
        for (int i = 0; i < 50; i++) {
            model.addNote(order, text);
        }
        assertThat(collection("orders").withDocumentClass(RawBsonDocument.class).find().first().getByteBuffer()
                .remaining()).as("bytes of an order with a hundred lines and fifty notes").isLessThan(65_536);
        assertThat(found(order).lines()).as("all lines").isEqualTo(lines);
        assertThat(model.notes(order)).as("all notes").hasSize(50);
    }

    @Test
    void twoWhoChangeLinesBothDo() {
        for (int call = 1; call <= 2; call++) {
            String order = model.place(ada, LINES);
            crossed(call, other -> other.setQuantity(order, "tea", 8),
                    mine -> assertThat(mine.setQuantity(order, "pot", 9)).as("the pot's line is there").isTrue());
            assertThat(found(order).lines()).as("both changes are there, the other's before call %d", call)
                    .containsExactly(new Line("tea", 8, 250), new Line("cup", 2, 1_200), new Line("pot", 9, 4_999));
        }
    }

    /** Calls with another client that comes right before one of the commands, or else behind the last. */
    private void crossed(int call, Consumer<OrderModel> other, Consumer<OrderModel> mine) {
        MongoDatabase view = InterposedCalls.meanwhile(documents.database(), call,
                () -> other.accept(new OrderModel(documents.database())));
        mine.accept(new OrderModel(view));
        for (int i = 0; i < call; i++) {
            view.getCollection("orders").countDocuments();
        }
    }

    @Test
    void whatIsShippedMeanwhileIsNotChanged() {
        for (int call = 1; call <= 3; call++) {
            String order = model.place(ada, LINES);
            List<List<Line>> shipped = new ArrayList<>();
            crossed(call, other -> {
                other.ship(order);
                shipped.add(other.find(order).orElseThrow().lines());
            }, mine -> mine.setQuantity(order, "tea", 9));
            assertThat(found(order).lines()).as("as they were when it was shipped, before call %d", call)
                    .isEqualTo(shipped.get(0));
            assertThat(found(order).shipped()).as("and it stays shipped").isTrue();
        }
    }

    @Test
    void oneOfTwoWhoShipHasDoneSo() {
        for (int call = 1; call <= 2; call++) {
            String order = model.place(ada, LINES);
            List<Boolean> results = new ArrayList<>();
            crossed(call, other -> results.add(other.ship(order)), mine -> results.add(mine.ship(order)));
            assertThat(results).as("what the two were told, the other's before call %d", call)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    @Test
    void twoWhoAddNotesBothDo() {
        for (int before : new int[] {0, 3}) {
            for (int call = 1; call <= 4; call++) {
                String order = model.place(ada, LINES);
                for (int i = 0; i < before; i++) {
                    model.addNote(order, "old");
                }
                crossed(call, other -> other.addNote(order, "theirs"), mine -> mine.addNote(order, "mine"));
                assertThat(found(order).noteCount()).as("notes, the other's before call %d", call)
                        .isEqualTo(before + 2);
                assertThat(found(order).latest()).as("the latest notes, %d of them", Math.min(3, before + 2))
                        .hasSize(Math.min(3, before + 2)).extracting(Note::text).contains("mine", "theirs");
                assertThat(model.notes(order)).as("all notes").hasSize(before + 2).containsAll(found(order).latest());
            }
        }
    }

    @Test
    void aNoteDoesNotTouchWhatOthersChange() {
        for (int call = 1; call <= 4; call++) {
            String order = model.place(ada, LINES);
            crossed(call, other -> {
                other.setQuantity(order, "tea", 8);
                other.ship(order);
            }, mine -> mine.addNote(order, "mine"));
            assertThat(found(order).shipped()).as("shipped meanwhile, before call %d", call).isTrue();
            assertThat(found(order).lines().get(0).quantity()).as("changed meanwhile").isEqualTo(8);
            assertThat(found(order).latest()).as("the note").hasSize(1);
        }
    }

    @Test
    void whatAnOrderShowsIsThereWhateverFails() {
        for (Moment moment : Moment.values()) {
            for (int call = 1; call <= 3; call++) {
                String order = model.place(ada, LINES);
                Note old = new Note(model.addNote(order, "old"), "old");
                OrderModel failing = new OrderModel(InterposedCalls.failing(documents.database(), call, moment));
                try {
                    failing.addNote(order, "new");
                } catch (MongoException told) {
                    assertThat(told).as("the driver's own").hasMessageStartingWith("the connection broke");
                }
                List<Note> latest = found(order).latest();
                assertThat(model.notes(order)).as("what is shown is there, after call %d failed %s", call, moment)
                        .containsAll(latest).contains(old).hasSizeBetween(1, 2);
                assertThat(found(order).noteCount()).as("what is shown is counted").isEqualTo(latest.size());
                model.addNote(order, "later");
                assertThat(found(order).latest()).as("and it goes on").extracting(Note::text).endsWith("later");
            }
        }
    }

    @Test
    void aFailureComesOutAndNothingIsSentAgain() {
        for (Moment moment : Moment.values()) {
            fails("place", moment, 2, failing -> failing.place(ada, LINES));
            assertThat(collection("orders").countDocuments()).as("orders after an insert that failed %s", moment)
                    .isEqualTo(moment == Moment.BEFORE ? 0 : 1);
        }
        String order = model.place(ada, LINES);
        for (Moment moment : Moment.values()) {
            fails("find", moment, 1, failing -> failing.find(order));
            fails("setQuantity", moment, 1, failing -> failing.setQuantity(order, "tea", 7));
            fails("ship", moment, 1, failing -> failing.ship(order));
            fails("notes", moment, 1, failing -> failing.notes(order));
            fails("addNote", moment, 1, failing -> failing.addNote(order, "note"));
        }
        assertThat(found(order).noteCount()).as("a note whose first command failed is not counted twice")
                .isLessThan(2);
    }

    private void fails(String call, Moment moment, int number, Consumer<OrderModel> called) {
        OrderModel failing = new OrderModel(InterposedCalls.failing(documents.database(), number, moment));
        documents.forgetCommands();
        assertThatThrownBy(() -> called.accept(failing), call + " that fails " + moment)
                .isExactlyInstanceOf(MongoException.class).hasMessageStartingWith("the connection broke");
        assertThat(documents.commands()).as("%s sends nothing more", call).hasSizeLessThanOrEqualTo(number);
    }

    @Test
    void noKindOfFailureIsSentAgain() {
        String order = model.place(ada, LINES);
        ServerAddress server = new ServerAddress("server", 27017);
        for (MongoException failure : List.of(new MongoException(11000, "E11000 duplicate key"),
                new MongoWriteException(new WriteError(11000, "E11000 duplicate key", new BsonDocument()), server,
                        Set.of()), new MongoSocketException("the connection broke", server))) {
            comesOut(failure, 1, "place", failing -> failing.place(ada, LINES));
            comesOut(failure, 2, "place", failing -> failing.place(ada, LINES));
            comesOut(failure, 1, "find", failing -> failing.find(order));
            comesOut(failure, 1, "setQuantity", failing -> failing.setQuantity(order, "tea", 7));
            comesOut(failure, 1, "ship", failing -> failing.ship(order));
            comesOut(failure, 1, "addNote", failing -> failing.addNote(order, "note"));
            comesOut(failure, 2, "addNote", failing -> failing.addNote(order, "note"));
            comesOut(failure, 1, "notes", failing -> failing.notes(order));
        }
    }

    private void comesOut(MongoException failure, int number, String call, Consumer<OrderModel> called) {
        String what = failure.getClass().getSimpleName() + " with the code " + failure.getCode();
        OrderModel failing = new OrderModel(InterposedCalls.meanwhile(documents.database(), number, () -> {
            throw failure;
        }));
        documents.forgetCommands();
        assertThatThrownBy(() -> called.accept(failing), "%s, whose command %s fails by a %s", call, number, what)
                .isSameAs(failure);
        assertThat(documents.commands()).as("%s sends nothing behind a %s", call, what)
                .hasSizeLessThan(number);
    }

    @Test
    void whatIsNotThereIsNamed() {
        assertThatThrownBy(() -> model.place(NOBODY, LINES), "an order of nobody")
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining(NOBODY);
        assertThat(collection("orders").countDocuments()).as("no order").isZero();
        assertThatThrownBy(() -> model.addNote(NOBODY, "note"), "a note on no order")
                .isInstanceOf(NoSuchElementException.class).hasMessageContaining(NOBODY);
        assertThat(collection("notes").countDocuments()).as("no note is left").isZero();
        assertThat(collection("orders").countDocuments()).as("no order was made").isZero();
        assertThat(model.find(NOBODY)).as("no order").isEmpty();
        assertThat(model.notes(NOBODY)).as("no notes").isEmpty();
    }

    @Test
    void aNoteThatMayBeLeftIsNotSaidToBeGone() {
        for (int call = 1; call <= 3; call++) {
            MongoException failure = new MongoException("the connection broke");
            List<MongoException> thrown = new ArrayList<>();
            OrderModel failing = new OrderModel(InterposedCalls.meanwhile(documents.database(), call, () -> {
                thrown.add(failure);
                throw failure;
            }));
            try {
                failing.addNote(NOBODY, "note");
            } catch (NoSuchElementException missing) {
                assertThat(thrown).as("command %s failed, and that has to come out, not: %s", call, missing).isEmpty();
                assertThat(collection("notes").countDocuments()).as("notes left of no order").isZero();
            } catch (MongoException told) {
                assertThat(told).as("the driver's own").isSameAs(failure);
            }
            collection("notes").deleteMany(Filters.empty());
        }
    }

    @Test
    void anIdIsAnId() {
        documents.forgetCommands();
        for (String wrong : List.of("", "123", "user123", ada + "0", ada.substring(1), "g" + ada.substring(1),
                " " + ada.substring(1), "\uFF11" + ada.substring(1))) {
            refused(wrong, () -> model.place(wrong, LINES));
            refused(wrong, () -> model.find(wrong));
            refused(wrong, () -> model.setQuantity(wrong, "tea", 1));
            refused(wrong, () -> model.ship(wrong));
            refused(wrong, () -> model.addNote(wrong, "note"));
            refused(wrong, () -> model.notes(wrong));
        }
        assertThat(documents.commands()).as("nothing was sent").isEmpty();
        String order = model.place(ada.toUpperCase(Locale.ROOT), LINES);
        assertThat(found(order.toUpperCase(Locale.ROOT)).customer()).as("capitals are digits as well")
                .isEqualTo(ada);
    }

    private static void refused(String wrong, Runnable call) {
        assertThatThrownBy(call::run, "the id <" + wrong + ">").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(wrong);
    }

    @Test
    void boundsAreKept() {
        String order = model.place(ada, LINES);
        documents.forgetCommands();
        List<Line> many = IntStream.range(0, 101).mapToObj(i -> new Line("sku" + i, 1, 1)).toList();
        assertThatThrownBy(() -> model.place(ada, many), "101 lines").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("101");
        assertThatThrownBy(() -> model.place(ada, List.of()), "no lines").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThatThrownBy(() -> model.place(ada, List.of(new Line("tea", 1, 1), new Line("saucer", 1, 1),
                new Line("saucer", 2, 2))), "an article twice").isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("saucer");
        for (int quantity : new int[] {0, -1, 1_001, Integer.MAX_VALUE, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> model.setQuantity(order, "tea", quantity), "a quantity of " + quantity)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Integer.toString(quantity));
        }
        assertThatThrownBy(() -> model.addNote(order, ""), "an empty note")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("0");
        assertThatThrownBy(() -> model.addNote(order, "x".repeat(1_001)), "1001 characters")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1001");
        assertThat(documents.commands()).as("nothing was sent").isEmpty();
        assertThat(found(model.place(ada, many.subList(0, 100))).lines()).as("a hundred are allowed").hasSize(100);
        assertThat(model.setQuantity(order, "tea", 1_000)).as("1,000 are allowed").isTrue();
        model.addNote(order, "x");
        model.addNote(order, "x".repeat(1_000));
        assertThat(found(order).latest()).as("one character, and a thousand").hasSize(2);
    }

    @Test
    void aSignBeyondTheFirstPlaneIsTwoCharacters() {
        String order = model.place(ada, LINES);
        documents.forgetCommands();
        assertThatThrownBy(() -> model.addNote(order, "\uD83C\uDF75".repeat(501)), "501 surrogate pairs")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("1002");
        assertThat(documents.commands()).as("nothing was sent").isEmpty();
        model.addNote(order, "\uD83C\uDF75".repeat(500));
        assertThat(found(order).latest()).as("500 of them are a thousand characters").hasSize(1);
    }

    @Test
    void nullsAreRefused() {
        documents.forgetCommands();
        List<Line> holed = new ArrayList<>(LINES);
        holed.add(null);
        assertThatThrownBy(() -> new OrderModel(null), "no database").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.place(null, LINES), "no customer").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.place(ada, null), "lines of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.place(ada, holed), "a line of null").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.find(null), "find(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.ship(null), "ship(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.setQuantity(NOBODY, null, 1), "no sku").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.setQuantity(null, "tea", 1), "no order")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.addNote(NOBODY, null), "no text").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.addNote(null, "text"), "no order").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> model.notes(null), "notes(null)").isInstanceOf(NullPointerException.class);
        assertThat(documents.commands()).as("nothing was sent").isEmpty();
    }

    @Test
    void textsAreTakenAsTheyAre() {
        String order = model.place(ada, List.of(new Line("$sku.数据 \uD83C\uDF75", 1, 0)));
        assertThat(model.setQuantity(order, "$sku.数据 \uD83C\uDF75", 2)).as("an article of any name").isTrue();
        assertThat(found(model.place(ada, List.of(new Line("tea", 1, 1), new Line("Tea", 2, 2)))).lines())
                .as("tea and Tea are two articles").hasSize(2);
        model.addNote(order, "$set: {\"a.b\": \uD83C\uDF75}");
        assertThat(found(order).latest().get(0).text()).as("a note of any text")
                .isEqualTo("$set: {\"a.b\": \uD83C\uDF75}");
        model.addNote(order, " ");
        assertThat(found(order).latest()).as("a blank is one character, and a note").extracting(Note::text)
                .endsWith(" ");
        assertThat(found(order).lines()).as("the line").containsExactly(new Line("$sku.数据 \uD83C\uDF75", 2, 0));
    }
}
