/**
 * A real Redis for tests.
 *
 * <p><b>A database.</b> For nearly every test. It is empty, no other test has it, and it is empty again afterwards:
 * <pre>{@code
 * try (RedisDatabase redis = RedisDatabase.fresh()) {
 *     RedisClient client = redis.client();
 *     client.set("user:1", "Ada");
 *     assertThat(client.get("user:1")).as("what was stored").isEqualTo("Ada");
 * }
 * }</pre>
 * The server behind it is started on first use, shared by all tests, and gone with them.
 *
 * <p><b>A server.</b> For what would disturb others: {@code CLIENT PAUSE}, {@code SCRIPT FLUSH}, {@code CONFIG SET}, a
 * crash. {@code try (RedisNode node = RedisNode.start("maxmemory 2mb")) {...}} is the test's alone; {@code kill()} and
 * {@code restart()} it.
 *
 * <p><b>A primary and a replica.</b> {@code try (RedisPair pair = RedisPair.start()) {...}}; hold
 * {@code pair.link()} and the replica falls behind, {@code promote()} it and what it lacks is lost.
 *
 * <p>Time in Redis is that of its host. A test does not wait for a key to expire: it sets the expiry into the past, by
 * {@code PEXPIREAT key 1}, or gives the code under test a time of its own.
 */
package testkit.redis;
