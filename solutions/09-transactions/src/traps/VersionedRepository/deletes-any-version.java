/**
 * Guards changes, and forgets that a deletion is one: it deletes what somebody else has just changed.
 *
 * <p>Caught by: VersionedRepositoryTest.anOldVersionIsNotDeleted, whatIsRefusedLeavesNothingBehindWhateverFails,
 * versionsMayBeGreat, whoIsRefusedLeavesNoConnectionBehind
 */
public final class VersionedRepository {

    public void delete(Document read) throws SQLException {
        try (Connection connection = source.getConnection(); PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM document WHERE id = ?")) {
            delete.setLong(1, read.id());
            requireOne(delete.executeUpdate(), read);
        }
    }
}
