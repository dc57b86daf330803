package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

class OnCallRosterTest {

    @Test
    void aDoctorMayLeaveWhenAnotherOneStays() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            hospital.onCall("ada", "ben");
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            assertThat(roster.leave(1, "ada")).as("ben stays").isTrue();
            assertThat(hospital.onCall()).as("ada has left").containsExactly("ben");
        }
    }

    @Test
    void theLastDoctorStays() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            hospital.onCall("ada");
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            assertThat(roster.leave(1, "ada")).as("nobody else is there").isFalse();
            assertThat(hospital.onCall()).as("ada is still on call").containsExactly("ada");
        }
    }

    @Test
    void whoIsNotOnCallCannotLeave() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            hospital.onCall("ada", "ben");
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            assertThat(roster.leave(1, "eve")).as("eve was not on call").isFalse();
            assertThat(hospital.onCall()).as("who is on call: the others stay").containsExactly("ada", "ben");
        }
    }

    @Test
    void joiningIsNewOnce() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            assertThat(roster.join(1, "ada")).as("ada was not on call").isTrue();
            assertThat(roster.join(1, "ada")).as("ada was on call already").isFalse();
            assertThat(hospital.onCall()).as("ada is on call, once").containsExactly("ada");
        }
    }

    @Test
    void otherShiftsDoNotCount() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            hospital.onCall("ada");
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            roster.join(2, "ben");
            assertThat(roster.leave(1, "ada")).as("ben is on call in another shift").isFalse();
        }
    }

    @Test
    void anUnknownShiftIsRefused() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2); OneConnection pool = new OneConnection(hospital.database())) {
            OnCallRoster roster = new OnCallRoster(pool.dataSource());
            assertThatThrownBy(() -> roster.leave(9, "ada")).as("there is no shift 9")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("9");
            assertThatThrownBy(() -> roster.join(9, "ada")).as("there is no shift 9")
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("9");
            assertThat(pool.isIdle()).as("the connection is closed, in auto-commit mode").isTrue();
        }
    }

    @Test
    void aDoctorIsNotNull() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            assertThatThrownBy(() -> roster.join(1, null)).as("join(1, null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> roster.leave(1, null)).as("leave(1, null)")
                    .isInstanceOf(NullPointerException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void theLastTwoDoNotBothLeave(Engine engine) {
        try (Hospital hospital = new Hospital(engine)) {
            new OnCallRoster(hospital.database().dataSource());
            InterleavingExplorer.explore(hospital.database(), crossing -> {
                hospital.onCall("ada", "ben");
                OnCallRoster one = new OnCallRoster(crossing.dataSource("A"));
                OnCallRoster other = new OnCallRoster(crossing.dataSource("B"));
                crossing.start("A", () -> one.leave(1, "ada"));
                crossing.start("B", () -> other.leave(1, "ben"));
            }, crossing -> {
                assertThat(crossing.failure("A")).as("A waits for B and does not fail\n%s", crossing).isNull();
                assertThat(crossing.failure("B")).as("B waits for A and does not fail\n%s", crossing).isNull();
                assertThat(hospital.onCall()).as("one of the two is still on call\n%s", crossing).hasSize(1);
            });
        }
    }

    @Test
    void aDoctorJoinsOnce() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            new OnCallRoster(hospital.database().dataSource());
            InterleavingExplorer.explore(hospital.database(), crossing -> {
                hospital.onCall("ben");
                OnCallRoster one = new OnCallRoster(crossing.dataSource("A"));
                OnCallRoster other = new OnCallRoster(crossing.dataSource("B"));
                crossing.start("A", () -> one.join(1, "ada"));
                crossing.start("B", () -> other.join(1, "ada"));
            }, crossing -> {
                assertThat(crossing.failure("A")).as("A does not fail because of B\n%s", crossing).isNull();
                assertThat(crossing.failure("B")).as("B does not fail because of A\n%s", crossing).isNull();
                assertThat(new Object[] {crossing.result("A"), crossing.result("B")})
                        .as("for one of them it is new\n%s", crossing).containsExactlyInAnyOrder(true, false);
            });
        }
    }
}
