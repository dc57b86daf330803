/**
 * Documents for tests, through MongoDB's own driver.
 *
 * <p>A database for each test. It is empty, no other test has it, and it is gone afterwards:
 * <pre>{@code
 * try (DocumentDatabase documents = DocumentDatabase.fresh()) {
 *     documents.database().getCollection("users").insertOne(new Document("_id", 1));
 *     assertThat(documents.commands()).as("one round trip").containsExactly("insert");
 * }
 * }</pre>
 * The server behind it is mongo-java-server, in the memory of this process and started on first use; so nothing is left
 * when the process ends, however that happens. {@code -Dkata.mongo=mongodb://localhost:27017} takes a server of the
 * reader's own.
 *
 * <p>The server in memory does the operations on single documents as MongoDB does them. Some things it does not know
 * ({@code explain}, {@code $text}, {@code $near}), and some it takes without doing them (partial indexes, validators,
 * the bound of 16 MB). {@link testkit.mongo.Capability} asks for each what the server at hand really does.
 *
 * <p>{@link testkit.mongo.InterposedCalls} lets any call of the driver fail, before or after its effect, or another
 * client come first.
 */
package testkit.mongo;
