package katas.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * The orders of a shop, and the notes on them.
 *
 * <p>There are three collections. {@code customers} is written by others: {@code _id} an ObjectId, {@code address} a
 * text, and what else they like. {@code orders} has {@code _id} an ObjectId; {@code customer} the customer's ObjectId;
 * {@code address} a copy of the customer's, as it was; {@code state}, which is {@code OPEN} or {@code SHIPPED};
 * {@code lines}, a list of {@code sku}, {@code quantity} (32 bits) and {@code cents} (64 bits); {@code noteCount} (32
 * bits); and {@code latest}, a list of the latest notes, at most three, each with {@code _id} and {@code text}.
 * {@code notes} has {@code _id} an ObjectId, {@code order} the order's, and {@code text}. Without its address the
 * document of an order never has more than 64 kilobytes.
 *
 * <p>Any number of instances, in any process, may work on the same collections at the same time; nobody undoes what
 * another has done. An order that is shipped keeps its lines. What an order shows as its latest notes, {@code notes}
 * has, at any time, whatever fails.
 *
 * <p>Where a text is to be the id of an order or a customer, and is not 24 hexadecimal digits, nothing is sent, and an
 * {@link IllegalArgumentException} contains it. Arguments that are null are refused by a {@link NullPointerException},
 * and nothing is sent. Of several bad arguments any may be the one that is told of. What the driver throws comes out as
 * it is, and no command that failed is sent again. Thread-safe.
 */
public final class OrderModel {

    private static final int MOST_LINES = 100;
    private static final int LATEST = 3;
    private static final int LONGEST_NOTE = 1_000;

    private final MongoCollection<Document> customers;
    private final MongoCollection<Document> orders;
    private final MongoCollection<Document> notes;

    /**
     * Uses a database, without a look at it.
     *
     * @param database where the collections are, not null
     * @throws NullPointerException if {@code database} is null
     */
    public OrderModel(MongoDatabase database) {
        this.customers = database.getCollection("customers");
        this.orders = database.getCollection("orders");
        this.notes = database.getCollection("notes");
    }

    /**
     * Places an order, with all its lines or not at all, by two commands.
     *
     * @param customer the customer's id
     * @param lines what is ordered: from 1 to 100 lines, no article twice
     * @return the order's id, 24 hexadecimal digits; a new one
     * @throws NoSuchElementException if there is no such customer; the message contains the id. Then nothing is stored
     * @throws IllegalArgumentException if the lines are too few or too many, and then the message contains their
     *     number; or if an article comes twice, and then it contains that. Then nothing is sent
     */
    public String place(String customer, List<Line> lines) {
        ObjectId customerId = id(customer);
        List<Document> embedded = embedded(List.copyOf(lines));
        Document found = customers.find(Filters.eq(customerId)).first();
        if (found == null) {
            throw new NoSuchElementException("there is no customer " + customer);
        }
        ObjectId order = new ObjectId();
        orders.insertOne(new Document("_id", order).append("customer", customerId)
                .append("address", found.getString("address")).append("state", "OPEN").append("lines", embedded)
                .append("noteCount", 0).append("latest", List.of()));
        return order.toHexString();
    }

    private static List<Document> embedded(List<Line> lines) {
        if (lines.isEmpty() || lines.size() > MOST_LINES) {
            throw new IllegalArgumentException(
                    "lines must be from 1 to " + MOST_LINES + ", not " + lines.size());
        }
        Set<String> seen = new HashSet<>();
        List<Document> embedded = new ArrayList<>();
        for (Line line : lines) {
            if (!seen.add(line.sku())) {
                throw new IllegalArgumentException("lines must differ, and there are two of " + line.sku());
            }
            embedded.add(new Document("sku", line.sku()).append("quantity", line.quantity())
                    .append("cents", line.cents()));
        }
        return embedded;
    }

    /**
     * Looks up an order, by one command.
     *
     * @param order the order's id
     * @return the order; empty if there is none
     */
    public Optional<Order> find(String order) {
        return Optional.ofNullable(orders.find(Filters.eq(id(order))).first()).map(OrderModel::order);
    }

    private static Order order(Document found) {
        return new Order(found.getObjectId("_id").toHexString(), found.getObjectId("customer").toHexString(),
                found.getString("address"), found.getString("state").equals("SHIPPED"),
                found.getList("lines", Document.class).stream().map(line -> new Line(line.getString("sku"),
                        line.getInteger("quantity"), line.getLong("cents"))).toList(),
                found.getInteger("noteCount"),
                found.getList("latest", Document.class).stream().map(OrderModel::note).toList());
    }

    /**
     * Changes the quantity of one line of an open order, and nothing else of it, by one command.
     *
     * @param order the order's id
     * @param sku the article
     * @param quantity how many, from 1 to 1,000
     * @return whether there is such an order, not shipped yet, with a line of that article
     * @throws IllegalArgumentException if {@code quantity} is out of that range; the message contains it, and nothing
     *     is sent
     */
    public boolean setQuantity(String order, String sku, int quantity) {
        Objects.requireNonNull(sku, "sku");
        if (quantity < 1 || quantity > 1_000) {
            throw new IllegalArgumentException("quantity must be from 1 to 1000, not " + quantity);
        }
        // The dollar is the place of the line that the filter found.
        return orders.updateOne(Filters.and(Filters.eq(id(order)), Filters.eq("state", "OPEN"),
                Filters.eq("lines.sku", sku)), Updates.set("lines.$.quantity", quantity)).getMatchedCount() == 1;
    }

    /**
     * Marks an order as shipped, by one command.
     *
     * @param order the order's id
     * @return whether it was this call that did so: false if it has been shipped before, or there is no such order
     */
    public boolean ship(String order) {
        return orders.updateOne(Filters.and(Filters.eq(id(order)), Filters.eq("state", "OPEN")),
                Updates.set("state", "SHIPPED")).getMatchedCount() == 1;
    }

    /**
     * Adds a note to an order, shipped or not, by at most three commands. If one of them fails, the note may be stored
     * all the same, and the order may show and count it or not. The order counts and shows a note by the same change.
     *
     * @param order the order's id
     * @param text the note, from 1 to 1,000 characters, as {@link String#length()} counts them; blanks are some, too
     * @return the note's id, 24 hexadecimal digits; a new one
     * @throws NoSuchElementException if there is no such order; the message contains the id. Then no note is left
     * @throws IllegalArgumentException if the text is empty or too long; the message contains its length, and nothing
     *     is sent
     */
    public String addNote(String order, String text) {
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException(
                    "text must have from 1 to " + LONGEST_NOTE + " characters, not " + text.length());
        }
        ObjectId orderId = id(order);
        ObjectId note = new ObjectId();
        // The truth first, and then its copy: there is no moment at which the copy has more.
        notes.insertOne(new Document("_id", note).append("order", orderId).append("text", text));
        boolean shown = orders.updateOne(Filters.eq(orderId), Updates.combine(Updates.inc("noteCount", 1),
                Updates.pushEach("latest", List.of(new Document("_id", note).append("text", text)),
                        new PushOptions().slice(-LATEST)))).getMatchedCount() == 1;
        if (!shown) {
            notes.deleteOne(Filters.eq(note));
            throw new NoSuchElementException("there is no order " + order);
        }
        return note.toHexString();
    }

    /**
     * All notes on an order, by one query.
     *
     * @param order the order's id
     * @return the notes in ascending order of their ids; empty if there is none, or no such order; the list is the
     *     caller's own
     */
    public List<Note> notes(String order) {
        List<Note> found = new ArrayList<>();
        notes.find(Filters.eq("order", id(order))).sort(Sorts.ascending("_id")).forEach(each -> found.add(note(each)));
        return found;
    }

    private static Note note(Document found) {
        return new Note(found.getObjectId("_id").toHexString(), found.getString("text"));
    }

    private static ObjectId id(String text) {
        Objects.requireNonNull(text, "id");
        if (!ObjectId.isValid(text)) {
            throw new IllegalArgumentException("an id must be 24 hexadecimal digits, not " + text);
        }
        return new ObjectId(text);
    }
}
