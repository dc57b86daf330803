package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

class OnCallRosterTest implements OnCallRosterFaults, OnCallRosterInterleavings {

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
    void nobodyGivesUpWaitingForAnother() throws Exception {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            hospital.onCall("ada", "ben");
            Connections.assertNoLimitOfTime(hospital.database(), source -> {
                OnCallRoster roster = new OnCallRoster(source);
                return roster.leave(1, "ada") && roster.join(1, "ada");
            });
        }
    }

    @Test
    void whoIsRefusedLeavesNoConnectionBehind() throws Exception {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            Connections.assertGivenBackWhenRefused(hospital.database(),
                    source -> new OnCallRoster(source).join(1, null));
            Connections.assertGivenBackWhenRefused(hospital.database(),
                    source -> new OnCallRoster(source).leave(1, null));
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
            roster.join(2, "ada");
            assertThat(roster.leave(1, "ada")).as("ben is on call in another shift").isFalse();
            assertThat(roster.leave(1, "ben")).as("ben is not on call in this shift").isFalse();
            assertThat(roster.leave(2, "ada")).as("in shift 2 ben stays").isTrue();
            assertThat(hospital.onCall()).as("who is on call in shift 1").containsExactly("ada");
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    void shiftsAndDoctorsAreTheirNumbersAndNames(Engine engine) throws SQLException {
        List<String> doctors = List.of("Ada", "ada", "ada ", "\u00e4d\u00e4", "o'neil", "\u5f20\u4f1f",
                "\ud83e\ude7a", "", "%", "x".repeat(40));
        try (Hospital hospital = new Hospital(engine)) {
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            for (long shift : new long[] {1, (1L << 32) + 1, -5, Long.MAX_VALUE}) {
                hospital.shift(shift);
                for (String doctor : doctors) {
                    assertThat(roster.join(shift, doctor)).as("'%s' joins shift %d", doctor, shift).isTrue();
                }
                for (String doctor : doctors.subList(1, doctors.size())) {
                    assertThat(roster.join(shift, doctor)).as("'%s' is on call in %d already", doctor, shift).isFalse();
                    assertThat(roster.leave(shift, doctor)).as("'%s' leaves shift %d", doctor, shift).isTrue();
                }
                assertThat(roster.leave(shift, "Ada")).as("'Ada' is the last one of shift %d", shift).isFalse();
            }
        }
    }

    @Test
    void anUnknownShiftIsRefused() throws SQLException {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            for (long shift : new long[] {9, -1, (1L << 32) + 1, Long.MIN_VALUE}) {
                assertThatThrownBy(() -> roster.leave(shift, "ada"), "leave(%d, ada): there is no such shift", shift)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(shift));
                assertThatThrownBy(() -> roster.join(shift, "ada"), "join(%d, ada): there is no such shift", shift)
                        .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(shift));
            }
        }
    }

    @Test
    void aDoctorIsNotNull() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            assertThatThrownBy(() -> roster.join(1, null), "join(1, null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> roster.leave(1, null), "leave(1, null)").isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> new OnCallRoster(null), "new OnCallRoster(null)")
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
