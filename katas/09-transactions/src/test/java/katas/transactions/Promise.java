package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultOutcome;

/** What all katas promise that end a transaction themselves, whatever fails. */
final class Promise {

    private Promise() {
    }

    /** Before the commit has returned a failure is thrown, the first one, as it came. */
    static void throwsWhatFailedFirst(FaultOutcome outcome) {
        if (outcome.isUndisturbed() || outcome.commit() == Commit.ANSWERED) {
            return;
        }
        int first = outcome.injected().keySet().stream().min(Integer::compare).orElseThrow();
        Throwable injected = outcome.injected().get(first).failure().get();
        assertThat(outcome.thrown()).as("what failed first is thrown as it came").hasSameClassAs(injected)
                .hasMessage(injected.getMessage());
    }

    /** Once the commit has returned, no exception is thrown. */
    static void standsOnceCommitted(FaultOutcome outcome) {
        if (outcome.commit() == Commit.ANSWERED && !(outcome.thrown() instanceof Error)) {
            assertThat(outcome.thrown()).as("once the commit has returned, nothing that fails is thrown").isNull();
        }
    }

    /** What fails while it reads or writes is taken back, and not committed by whoever sets the connection back. */
    static void takesBackWhatFailsOnTheWay(FaultOutcome outcome) {
        boolean onTheWay = outcome.calls().stream().anyMatch(call -> outcome.injected().containsKey(call.number())
                && call.method().matches("(Statement|PreparedStatement|ResultSet)\\.(execute|next|get).*"));
        if (onTheWay) {
            assertThat(outcome.commit()).as("a call that fails while it reads or writes changes nothing")
                    .isEqualTo(Commit.NONE);
        }
    }
}
