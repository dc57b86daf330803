package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import testkit.sql.Database;
import testkit.sql.FaultInjector;
import testkit.sql.JdbcCall;
import testkit.sql.Operation;

/** How an operation treats the connections that it is lent. */
final class Connections {

    private Connections() {
    }

    /** Whoever promises to wait for others sets no limit to it. */
    static void assertNoLimitOfTime(Database database, Operation operation) throws Exception {
        try (FaultInjector observed = new FaultInjector(database)) {
            operation.on(observed.dataSource());
            assertThat(observed.calls()).extracting(JdbcCall::text)
                    .as("whoever waits for others waits as long as it takes: no call sets a limit of time")
                    .noneMatch(call -> call.matches("(?s).*set(Query|Network)Timeout\\((?!0\\)).*"));
        }
    }

    /** A call that is refused for its arguments leaves no connection behind, whenever it took one. */
    static void assertGivenBackWhenRefused(Database database, Operation operation) throws Exception {
        try (FaultInjector observed = new FaultInjector(database)) {
            Exception refusal = null;
            try {
                operation.on(observed.dataSource());
            } catch (UnsupportedOperationException todo) {
                throw todo;
            } catch (Exception expected) {
                refusal = expected;
            }
            assertThat(refusal).as("the call is refused").isNotNull();
            assertThat(observed.leftBehind()).as("a call that is refused leaves no connection behind: %s", refusal)
                    .isEmpty();
        }
    }
}
