/**
 * What the tests of all katas share. A contract's sentence is asked about with:
 * <ul>
 * <li>"in constant time": {@link testkit.Scaling}, by processor time at two sizes;
 * <li>"memory grows with what is held": {@link testkit.Footprint}, by the heap in use;
 * <li>"thread-safe": {@link testkit.Interleavings}, by the model checker;
 * <li>"for any calls": a property and {@link testkit.Script}, which prints the calls that break the rule;
 * <li>"whoever comes between, and whatever fails": {@link testkit.schedule.ScheduleExplorer}, by every order of calls;
 * <li>"a server that is down, silent or slow": {@link testkit.net.LoopbackProxy}, by holding and breaking its link;
 * <li>databases and Redis: {@link testkit.sql.Database} and {@link testkit.redis.RedisDatabase}, a fresh one a test;
 * <li>time: {@link testkit.ManualClock}, which moves only when told.
 * </ul>
 * Whatever is random has the same seed on every run: properties by {@link testkit.FixedSeeds}, all else by a number in
 * the test. {@code ./kata test NAME --seed new} draws other inputs, for those who maintain the tests; what it finds
 * gets an example of its own. No verdict may depend on how busy the machine is: no test reads the clock or sleeps, and
 * a test that does not come to an end is ended for the work it does or for standing still, not for the time that
 * passes.
 */
package testkit;
