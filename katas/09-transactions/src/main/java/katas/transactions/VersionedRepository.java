package katas.transactions;

import java.sql.SQLException;
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

    /**
     * Keeps documents in a database.
     *
     * @param source its connections, which come in auto-commit mode; not null
     * @throws NullPointerException if {@code source} is null
     */
    public VersionedRepository(DataSource source) {
        throw new UnsupportedOperationException("TODO: new VersionedRepository");
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
        throw new UnsupportedOperationException("TODO: VersionedRepository.create");
    }

    /**
     * Reads a document.
     *
     * @param id its number
     * @return its newest version; empty if there is no such document
     * @throws SQLException if the database refuses
     */
    public Optional<Document> find(long id) throws SQLException {
        throw new UnsupportedOperationException("TODO: VersionedRepository.find");
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
        throw new UnsupportedOperationException("TODO: VersionedRepository.save");
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
        throw new UnsupportedOperationException("TODO: VersionedRepository.delete");
    }
}
