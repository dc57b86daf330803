package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import testkit.sql.Engine;
import testkit.sql.Fault;
import testkit.sql.FaultInjector.Commit;
import testkit.sql.FaultSweep;
import testkit.sql.Operation;

/** Every call of joining and leaving fails once. */
interface OnCallRosterFaults {

    private static FaultSweep sweep(Hospital hospital, Operation operation) {
        return FaultSweep.of(hospital.database(), () -> hospital.onCall("ada", "ben"), operation);
    }

    @Test
    default void aDoctorHasLeftOrNothingHasChangedWhateverFails() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            sweep(hospital, source -> new OnCallRoster(source).leave(1, "ada")).failingAgain(List.of()).ask(outcome -> {
                assertThat(hospital.onCall()).as("who is on call: ada has left if the commit took effect")
                        .isEqualTo(outcome.commit() == Commit.NONE ? List.of("ada", "ben") : List.of("ben"));
                assertThat(outcome.thrown() != null || outcome.commit() != Commit.NONE)
                        .as("a call that returns true has made its change").isTrue();
                Promise.takesBackWhatFailsOnTheWay(outcome);
            });
        }
    }

    @Test
    default void aDoctorHasJoinedOrNothingHasChangedWhateverFails() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            sweep(hospital, source -> new OnCallRoster(source).join(1, "eve")).failingAgain(List.of()).ask(outcome -> {
                assertThat(hospital.onCall()).as("who is on call: eve has joined if the commit took effect")
                        .isEqualTo(outcome.commit() == Commit.NONE ? List.of("ada", "ben")
                                : List.of("ada", "ben", "eve"));
                assertThat(outcome.thrown() != null || outcome.commit() != Commit.NONE)
                        .as("a call that returns true has made its change").isTrue();
                Promise.takesBackWhatFailsOnTheWay(outcome);
            });
        }
    }

    @Test
    default void everyConnectionIsClosedAlsoWhenCleaningUpFails() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            sweep(hospital, source -> new OnCallRoster(source).leave(1, "ada"))
                    .failing(List.of(Fault.refused("53100"), Fault.error()))
                    .ask(outcome -> assertThat(hospital.onCall()).as("who is on call: ada has left, or not")
                            .isIn(List.of("ada", "ben"), List.of("ben")));
        }
    }

    @Test
    default void aCallThatFailsOnPostgresChangesNothing() {
        try (Hospital hospital = new Hospital(Engine.POSTGRESQL)) {
            sweep(hospital, source -> new OnCallRoster(source).leave(1, "ada"))
                    .failing(List.of(Fault.refused("53100"), Fault.errorAfterwards())).failingAgain(List.of())
                    .ask(outcome -> assertThat(hospital.onCall()).as("who is on call, on PostgreSQL")
                            .isEqualTo(outcome.commit() == Commit.NONE ? List.of("ada", "ben") : List.of("ben")));
        }
    }

    @Test
    default void whatChangesNothingLeavesNothingBehindWhateverFails() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            List<Operation> unchanging = List.of(source -> new OnCallRoster(source).join(1, "ada"),
                    source -> new OnCallRoster(source).leave(1, "eve"),
                    source -> new OnCallRoster(source).leave(9, "ada"),
                    source -> new OnCallRoster(source).join(9, "ada"),
                    source -> new OnCallRoster(source).leave(2, "ada"));
            unchanging.forEach(operation -> sweep(hospital, operation)
                    .failing(List.of(Fault.refused("53100"), Fault.error()))
                    .ask(outcome -> assertThat(hospital.onCall()).as("who is on call: as before")
                            .containsExactly("ada", "ben")));
        }
    }

    @Test
    default void aCallTakesOneConnection() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            sweep(hospital, source -> new OnCallRoster(source).leave(1, "ada")).failing(List.of())
                    .ask(outcome -> assertThat(outcome.calls().stream()
                            .filter(call -> call.method().equals("DataSource.getConnection")))
                            .as("connections that a call takes from the source").hasSize(1));
        }
    }
}
