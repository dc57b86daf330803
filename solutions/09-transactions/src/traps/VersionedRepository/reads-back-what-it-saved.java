import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Returns what a second statement reads. In between somebody else may have changed the document again, and the caller
 * takes another one's text and version for its own.
 *
 * <p>Caught by: VersionedRepositoryTest.anyTwoCallsAreAsIfOneAfterAnother
 */
public final class VersionedRepository {

    public Document save(Document changed) throws SQLException {
        try (Connection connection = source.getConnection()) {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE document SET text = ?, version = version + 1 WHERE id = ? AND version = ?")) {
                update.setString(1, changed.text());
                update.setLong(2, changed.id());
                update.setLong(3, changed.version());
                requireOne(update.executeUpdate(), changed);
            }
            return stored(connection, changed.id());
        }
    }

    private static Document stored(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT text, version FROM document WHERE id = ?")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Document(id, row.getString(1), row.getLong(2));
            }
        }
    }
}
