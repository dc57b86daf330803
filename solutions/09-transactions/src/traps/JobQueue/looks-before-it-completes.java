import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Looks whether the claim is the last, and deletes the job by its number. A claim that comes in between loses its job.
 *
 * <p>Caught by: JobQueueTest.anyThreeCallsAreAsIfOneAfterAnother, anyTwoCallsAreAsIfOneAfterAnother
 */
public final class JobQueue {

    public boolean complete(Job job) throws SQLException {
        try (Connection connection = source.getConnection()) {
            return isLast(connection, job) && delete(connection, job);
        }
    }

    private static boolean isLast(Connection connection, Job job) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT attempts FROM job WHERE id = ?")) {
            select.setLong(1, job.id());
            try (ResultSet row = select.executeQuery()) {
                return row.next() && row.getInt(1) == job.attempt();
            }
        }
    }

    private static boolean delete(Connection connection, Job job) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM job WHERE id = ?")) {
            delete.setLong(1, job.id());
            return delete.executeUpdate() == 1;
        }
    }
}
