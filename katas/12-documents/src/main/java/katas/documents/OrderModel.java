package katas.documents;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

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

    /**
     * Uses a database, without a look at it.
     *
     * @param database where the collections are, not null
     * @throws NullPointerException if {@code database} is null
     */
    public OrderModel(MongoDatabase database) {
        throw new UnsupportedOperationException("TODO: new OrderModel");
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
        throw new UnsupportedOperationException("TODO: OrderModel.place");
    }

    /**
     * Looks up an order, by one command.
     *
     * @param order the order's id
     * @return the order; empty if there is none
     */
    public Optional<Order> find(String order) {
        throw new UnsupportedOperationException("TODO: OrderModel.find");
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
        throw new UnsupportedOperationException("TODO: OrderModel.setQuantity");
    }

    /**
     * Marks an order as shipped, by one command.
     *
     * @param order the order's id
     * @return whether it was this call that did so: false if it has been shipped before, or there is no such order
     */
    public boolean ship(String order) {
        throw new UnsupportedOperationException("TODO: OrderModel.ship");
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
        throw new UnsupportedOperationException("TODO: OrderModel.addNote");
    }

    /**
     * All notes on an order, by one query.
     *
     * @param order the order's id
     * @return the notes in ascending order of their ids; empty if there is none, or no such order; the list is the
     *     caller's own
     */
    public List<Note> notes(String order) {
        throw new UnsupportedOperationException("TODO: OrderModel.notes");
    }
}
