/**
 * Links that can be broken, for any component that talks TCP.
 *
 * <pre>{@code
 * try (RedisDatabase redis = RedisDatabase.fresh();
 *         LoopbackProxy link = LoopbackProxy.to(redis.address().getHost(), redis.address().getPort())) {
 *     RedisClient client = redis.client(new HostAndPort(link.host(), link.port()), 200);
 *     client.set("visits", "1");
 *     assertThatThrownBy(() -> link.timeOut(() -> client.incr("visits")), "an answer that does not come")
 *             .isInstanceOf(JedisConnectionException.class);
 *     assertThat(redis.client().get("visits")).as("the write has happened all the same").isEqualTo("2");
 *     link.hold();
 *     assertThat(cache.get("user:1")).as("a cache that is silent costs time, and no error").isEqualTo("Ada");
 * }
 * }</pre>
 */
package testkit.net;
