package katas.documents;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.result.UpdateResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.types.ObjectId;

/**
 * Writes the operators out as documents, changes a line by a filter on the array, and asks for the order before it
 * stores a note.
 */
public final class OrderModel {

    private static final Pattern HEX = Pattern.compile("[0-9a-fA-F]{24}");

    private final MongoDatabase database;

    public OrderModel(MongoDatabase database) {
        if (database == null) {
            throw new NullPointerException("database");
        }
        this.database = database;
    }

    public String place(String customer, List<Line> lines) {
        Document filter = byId(customer);
        if (lines.size() < 1 || lines.size() > 100) {
            throw new IllegalArgumentException(lines.size() + " lines");
        }
        List<Document> embedded = new ArrayList<>();
        for (Line line : lines) {
            if (embedded.stream().anyMatch(one -> one.get("sku").equals(line.sku()))) {
                throw new IllegalArgumentException(line.sku() + " twice");
            }
            embedded.add(new Document("sku", line.sku()).append("quantity", line.quantity())
                    .append("cents", line.cents()));
        }
        Document buyer = database.getCollection("customers").find(filter).projection(new Document("address", 1))
                .first();
        if (buyer == null) {
            throw new NoSuchElementException("customer " + customer);
        }
        Document order = new Document("_id", ObjectId.get()).append("customer", filter.get("_id"))
                .append("address", buyer.get("address")).append("state", "OPEN").append("lines", embedded)
                .append("noteCount", 0).append("latest", new ArrayList<>());
        database.getCollection("orders").insertOne(order);
        return order.get("_id").toString();
    }

    public Optional<Order> find(String order) {
        for (Document found : database.getCollection("orders").find(byId(order)).limit(1)) {
            List<Line> lines = new ArrayList<>();
            for (Document line : found.getList("lines", Document.class)) {
                lines.add(new Line(line.getString("sku"), line.getInteger("quantity"), line.getLong("cents")));
            }
            return Optional.of(new Order(order.toLowerCase(Locale.ROOT), found.get("customer").toString(),
                    found.getString("address"), "SHIPPED".equals(found.get("state")), lines,
                    found.getInteger("noteCount"), read(found.getList("latest", Document.class))));
        }
        return Optional.empty();
    }

    public boolean setQuantity(String order, String sku, int quantity) {
        Document filter = byId(order).append("state", "OPEN")
                .append("lines", new Document("$elemMatch", new Document("sku", Objects.requireNonNull(sku))));
        if (quantity <= 0 || quantity > 1_000) {
            throw new IllegalArgumentException("a quantity of " + quantity);
        }
        UpdateResult result = database.getCollection("orders").updateOne(filter,
                new Document("$set", new Document("lines.$[line].quantity", quantity)),
                new UpdateOptions().arrayFilters(List.of(new Document("line.sku", sku))));
        return result.getMatchedCount() > 0;
    }

    public boolean ship(String order) {
        return database.getCollection("orders").findOneAndUpdate(byId(order).append("state", "OPEN"),
                new Document("$set", new Document("state", "SHIPPED"))) != null;
    }

    public String addNote(String order, String text) {
        Document filter = byId(order);
        if (text.isEmpty() || text.length() > 1_000) {
            throw new IllegalArgumentException("a note of " + text.length() + " characters");
        }
        if (database.getCollection("orders").find(filter).projection(new Document("_id", 1)).first() == null) {
            throw new NoSuchElementException("order " + order);
        }
        Document note = new Document("_id", ObjectId.get()).append("order", filter.get("_id")).append("text", text);
        database.getCollection("notes").insertOne(note);
        Document shown = new Document("_id", note.get("_id")).append("text", text);
        database.getCollection("orders").findOneAndUpdate(filter, new Document("$inc", new Document("noteCount", 1))
                .append("$push", new Document("latest", new Document("$each", List.of(shown)).append("$slice", -3))),
                new FindOneAndUpdateOptions().returnDocument(ReturnDocument.AFTER));
        return note.get("_id").toString();
    }

    public List<Note> notes(String order) {
        return read(database.getCollection("notes").find(new Document("order", byId(order).get("_id")))
                .sort(new Document("_id", 1)).into(new ArrayList<>()));
    }

    private static List<Note> read(List<Document> documents) {
        List<Note> notes = new ArrayList<>();
        documents.forEach(each -> notes.add(new Note(each.get("_id").toString(), each.getString("text"))));
        return notes;
    }

    private static Document byId(String id) {
        if (!HEX.matcher(id).matches()) {
            throw new IllegalArgumentException(id + " is no id");
        }
        return new Document("_id", new ObjectId(id));
    }
}
