package katas.transactions;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Pessimistic for a moment: locks the row, compares the version in Java, and then writes or deletes.
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
        change(changed, connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE document SET text = ?, version = ? WHERE id = ?")) {
                update.setString(1, changed.text());
                update.setLong(2, changed.version() + 1);
                update.setLong(3, changed.id());
                update.executeUpdate();
            }
        });
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
        change(read, connection -> {
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM document WHERE id = ?")) {
                delete.setLong(1, read.id());
                delete.executeUpdate();
            }
        });
    }

    private interface Change {
        void on(Connection connection) throws SQLException;
    }

    private void change(Document read, Change change) throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            requireNewest(connection, read);
            change.on(connection);
            connection.commit();
        } catch (Throwable failure) {
            undo(connection, failure);
            throw failure;
        }
        release(connection);
    }

    /** Takes everything back. If that fails, nothing is set back: auto-commit, once on, would commit what is open. */
    private static void undo(Connection connection, Throwable failure) {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException second) {
            if (second != failure) {
                failure.addSuppressed(second);
            }
        }
    }

    /** Throws no exception: the commit has returned, and whoever saw one would believe that it had not. */
    private static void release(Connection connection) {
        try (connection) {
            connection.setAutoCommit(true);
        } catch (SQLException | RuntimeException late) {
            // A pool finds out by itself what its connections are still good for.
        }
    }

    private static void requireNewest(Connection connection, Document read) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT version FROM document WHERE id = ? FOR UPDATE")) {
            select.setLong(1, read.id());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || row.getLong(1) != read.version()) {
                    throw new StaleVersionException(read.id(), read.version());
                }
            }
        }
    }
}
