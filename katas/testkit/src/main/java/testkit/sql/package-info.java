/**
 * Databases for tests: fresh ones, what they were asked, what they read, what they do when calls fail, and transactions
 * step by step.
 *
 * <p><b>A database.</b> {@code try (Database database = Database.fresh(Engine.H2)) {...}} is new and empty. Give
 * {@code database.dataSource()} to the code under test. {@code Database.fresh(PostgresVersion.V18)} is one on another
 * version of PostgreSQL than the usual one, whose server starts only if somebody asks for it.
 *
 * <p><b>What a statement reads.</b> {@code database.work("SELECT ... WHERE v = ?", 7)} is a
 * {@link testkit.sql.QueryWork}: rows, heap fetches and buffers as the executed plan counts them. A test asserts a
 * ceiling of those, and never a time, a cost, or the name of an index, which a plan also shows where all of the index
 * is read. {@code writeWork} counts what an INSERT or UPDATE costs, records of the log included.
 *
 * <p><b>Every call fails once.</b> For each operation of a class that talks to a database:
 * <pre>{@code
 * FaultSweep.of(database, () -> bank.set(100, 50), source -> {
 *     new Transfer(source).move(1, 2, 30);
 *     return null;
 * }).ask(outcome -> {
 *     boolean moved = outcome.commit() != Commit.NONE;
 *     assertThat(bank.balances()).as("all of it or nothing").isEqualTo(moved ? List.of(70L, 80L) : List.of(100L, 50L));
 *     assertThat(outcome.thrown() == null).as("...").isEqualTo(...);
 * });
 * }</pre>
 * The sweep runs the operation undisturbed, and then makes each of its calls of JDBC fail in each manner of
 * {@link testkit.sql.Fault#all}, and after a failure without effect also each call that follows, such as the rollback.
 * It asks by itself whether all connections are closed, as they came, with no transaction open. The message of an
 * assertion that fails says which call failed, how, and what was called before; the question need not. With
 * {@code comingAt(Isolation.REPEATABLE_READ, true)} connections come otherwise than they do by default. A single fault
 * is injected with {@link testkit.sql.FaultInjector}, which also counts what is open.
 *
 * <p><b>Every pair crosses.</b> For operations that may touch the same rows:
 * <pre>{@code
 * new InterleavingExplorer(database, () -> hospital.onCall("ada", "ben", "eve"), hospital::onCall)
 *         .operation("leave(1, ada)", source -> new OnCallRoster(source).leave(1, "ada"))
 *         .operation("join(1, ada)", source -> new OnCallRoster(source).join(1, "ada"))
 *         .everyPair();
 * }</pre>
 * Each pair, also of an operation with itself, runs in every schedule in which the first is interrupted once and the
 * second at most once, statement by statement; {@code everyThree} takes three. The results and the state must be those
 * of one order in which they run one after another. Where a contract promises something else, ask it with
 * {@code InterleavingExplorer.explore(database, begin, check)}. Both show the schedule, with bound values and rows.
 *
 * <p><b>A primary and a standby.</b> {@link testkit.sql.PostgresPair} starts both, lets the standby fall behind, and
 * promotes it.
 *
 * <p><b>One schedule.</b> {@link testkit.sql.Interleaving} steps through code, {@link testkit.sql.Stepper} through SQL.
 */
package testkit.sql;
