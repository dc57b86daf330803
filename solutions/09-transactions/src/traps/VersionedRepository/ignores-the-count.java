/**
 * Puts the version into the condition and does not look whether a row was changed. The loser of a race is told that
 * all is well.
 *
 * <p>Caught by: VersionedRepositoryTest.aChangeToAnOldVersionIsRefused, aChangeToNoDocumentIsRefused,
 * ofTwoChangesToOneVersionOneTakesEffect, versionsMayBeGreat, whoIsRefusedLeavesNoConnectionBehind
 */
public final class VersionedRepository {

    public Document save(Document changed) throws SQLException {
        // One statement compares and writes. Whoever comes second waits for the row, and then finds another version.
        try (Connection connection = source.getConnection(); PreparedStatement update = connection.prepareStatement(
                "UPDATE document SET text = ?, version = version + 1 WHERE id = ? AND version = ?")) {
            update.setString(1, changed.text());
            update.setLong(2, changed.id());
            update.setLong(3, changed.version());
            update.executeUpdate();
        }
        return new Document(changed.id(), changed.text(), changed.version() + 1);
    }
}
