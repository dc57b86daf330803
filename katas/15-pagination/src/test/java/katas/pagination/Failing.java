package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import testkit.sql.FaultOutcome;

/** What is asked of a page of which a call to the database was made to fail. */
final class Failing {

    private Failing() {
    }

    /** Where nobody noticed that a call failed, the page must be right all the same. */
    static void assertRightOrRefused(FaultOutcome outcome, Object expected) {
        if (outcome.thrown() == null) {
            assertThat(outcome.result()).as("a page that is shown has its rows and neighbors, whatever has failed")
                    .isEqualTo(expected);
            return;
        }
        assertThat(outcome.isUndisturbed()).as("nothing failed, and the page is there").isFalse();
        if (outcome.injected().values().stream().allMatch(fault -> fault.failure().get() instanceof SQLException)) {
            assertThat(outcome.thrown())
                    .as("what the database refuses is an IllegalStateException, and its cause what the database said")
                    .isInstanceOf(IllegalStateException.class).hasCauseInstanceOf(SQLException.class);
        }
    }
}
