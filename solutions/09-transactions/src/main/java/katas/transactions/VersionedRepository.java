package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Documents that are read now and written later, without a lock in between: a change is refused when it was made to a
 * version that is not the newest any more.
 *
 * <p>The table is {@code document (id BIGINT PRIMARY KEY, text VARCHAR(200) NOT NULL, version BIGINT NOT NULL)}.
 *
 * <p>Whatever runs at the same time, in this process or in another: of several changes to the same version of a
 * document exactly one takes effect, and each of the others throws {@link StaleVersionException} and changes nothing.
 * The connections come at READ COMMITTED.
 *
 * <p>A call does all or nothing. If one throws anything but a {@link StaleVersionException}, it may be that the change
 * was made, and only the answer is lost: whoever must know reads the document again.
 *
 * <p>Every call takes one connection from the source and closes it, also when it fails, with no transaction left open
 * and in auto-commit mode, as it came. A connection that cannot be rolled back or set back is closed all the same.
 * Thread-safe.
 *
 * <p>Source: H. T. Kung, J. T. Robinson, <i>On optimistic methods for concurrency control</i>, ACM Transactions on
 * Database Systems 6(2), 1981.
 */
public final class VersionedRepository {

    private final DataSource source;

    /**
     * Keeps documents in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public VersionedRepository(DataSource source) {
        this.source = Objects.requireNonNull(source, "source");
    }

    /**
     * Stores a new document.
     *
     * @param id its number, which no other document has
     * @param text what it says, at most 200 characters; not null
     * @return the document, at version 1
     * @throws NullPointerException if {@code text} is null
     * @throws SQLException if the database refuses, for instance a number that is taken
     */
    public Document create(long id, String text) throws SQLException {
        Document document = new Document(id, text, 1);
        try (Connection connection = source.getConnection(); PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO document (id, text, version) VALUES (?, ?, 1)")) {
            insert.setLong(1, id);
            insert.setString(2, text);
            insert.executeUpdate();
        }
        return document;
    }

    /**
     * Reads a document.
     *
     * @param id its number
     * @return its newest version; empty if there is no such document
     * @throws SQLException if the database refuses
     */
    public Optional<Document> find(long id) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement select = connection.prepareStatement(
                "SELECT text, version FROM document WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(new Document(id, row.getString(1), row.getLong(2))) : Optional.empty();
            }
        }
    }

    /**
     * Stores a change.
     *
     * @param changed the document with its new text and with the version that was read, not null
     * @return the document as it is now: at the next version
     * @throws StaleVersionException if that version is not the newest any more, or the document is gone
     * @throws NullPointerException if {@code changed} is null
     * @throws SQLException if the database refuses
     */
    public Document save(Document changed) throws SQLException {
        // One statement compares and writes. Whoever comes second waits for the row, and then finds another version.
        try (Connection connection = source.getConnection(); PreparedStatement update = connection.prepareStatement(
                "UPDATE document SET text = ?, version = version + 1 WHERE id = ? AND version = ?")) {
            update.setString(1, changed.text());
            update.setLong(2, changed.id());
            update.setLong(3, changed.version());
            requireOne(update.executeUpdate(), changed);
        }
        return new Document(changed.id(), changed.text(), changed.version() + 1);
    }

    /**
     * Deletes a document.
     *
     * @param read the document with the version that was read, not null; its text does not matter
     * @throws StaleVersionException if that version is not the newest any more, or the document is gone
     * @throws NullPointerException if {@code read} is null
     * @throws SQLException if the database refuses
     */
    public void delete(Document read) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM document WHERE id = ? AND version = ?")) {
            delete.setLong(1, read.id());
            delete.setLong(2, read.version());
            requireOne(delete.executeUpdate(), read);
        }
    }

    private static void requireOne(int rows, Document document) {
        if (rows == 0) {
            throw new StaleVersionException(document.id(), document.version());
        }
    }
}
