/**
 * Compares the version in Java, and writes afterwards. Two changes that both have looked are both written, and the
 * first one is lost. Common in print, in a method that is called optimistic.
 *
 * <p>Caught by: VersionedRepositoryTest.ofTwoChangesToOneVersionOneTakesEffect, aCallTakesOneConnection,
 * anyTwoCallsAreAsIfOneAfterAnother
 */
public final class VersionedRepository {

    public Document save(Document changed) throws SQLException {
        if (find(changed.id()).filter(newest -> newest.version() == changed.version()).isEmpty()) {
            throw new StaleVersionException(changed.id(), changed.version());
        }
        try (Connection connection = source.getConnection(); PreparedStatement update = connection.prepareStatement(
                "UPDATE document SET text = ?, version = ? WHERE id = ?")) {
            update.setString(1, changed.text());
            update.setLong(2, changed.version() + 1);
            update.setLong(3, changed.id());
            requireOne(update.executeUpdate(), changed);
        }
        return new Document(changed.id(), changed.text(), changed.version() + 1);
    }
}
