/**
 * Clients of the same components that take turns, one call at a time: in a given order, or in every order.
 *
 * <p><b>Every order, with a failure at every call.</b> For a class that talks to a cache and to a database:
 * <pre>{@code
 * int schedules = ScheduleExplorer.of(run -> {
 *     redis.client().flushDB();
 *     rows.set("k", "old");
 *     RemoteCache cache = run.component("cache", RemoteCache.class, onRedis,
 *             CallFault.beforeEffect(CacheDown::new), CallFault.afterEffect(CacheDown::new).only("put", "delete"));
 *     Rows database = run.component("database", Rows.class, rows);
 *     CacheAside subject = new CacheAside(cache, database);
 *     run.start("reader", () -> subject.get("k"));
 *     run.start("writer", () -> subject.put("k", "new"));
 * }).failures(1).check(run -> {
 *     assertThat(onRedis.get("k")).as("the cache has nothing or the row").isIn(null, rows.get("k"));
 *     assertThat(run.failure("reader")).as("a cache that is down is no error").isNull();
 * });
 * }</pre>
 * The code under test is real; it pauses before each call to a component. The message of an assertion that fails shows
 * the schedule, with what each call saw; the question need not. A database may be a component, or a data source whose
 * statements are steps: {@code database.dataSource(run)} of {@link testkit.sql.Database}.
 *
 * <p><b>A crash.</b> {@code CallFault.crashBefore()} and {@code crashAfter()} end a client for good; the questions may
 * start its successor, with new objects, and {@code run.finish()}.
 *
 * <p><b>Work in the background.</b> Give the class {@code run.executor("refresh")}: each task is a client of its own.
 *
 * <p><b>One schedule.</b> {@code try (Clients run = new Clients()) {...}} with {@code start}, {@code step} and
 * {@code goOn}.
 */
package testkit.schedule;
