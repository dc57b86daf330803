package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import testkit.sql.Engine;
import testkit.sql.InterleavingExplorer;

/** Joining and leaving, crossed in every way. */
interface OnCallRosterInterleavings {

    private static InterleavingExplorer explorer(Hospital hospital, String... doctors) {
        return new InterleavingExplorer(hospital.database(), () -> hospital.onCall(doctors), hospital::onCall);
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void anyTwoCallsAreAsIfOneAfterAnother(Engine engine) {
        try (Hospital hospital = new Hospital(engine)) {
            explorer(hospital, "ada", "ben")
                    .operation("leave(1, ada)", source -> new OnCallRoster(source).leave(1, "ada"))
                    .operation("leave(1, ben)", source -> new OnCallRoster(source).leave(1, "ben"))
                    .operation("join(1, ada)", source -> new OnCallRoster(source).join(1, "ada"))
                    .operation("join(1, eve)", source -> new OnCallRoster(source).join(1, "eve")).everyPair();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void whereManyAreOnCallTheSameOneLeavesOnce(Engine engine) {
        try (Hospital hospital = new Hospital(engine)) {
            explorer(hospital, "ada", "ben", "eve")
                    .operation("leave(1, ada)", source -> new OnCallRoster(source).leave(1, "ada"))
                    .operation("join(1, ada)", source -> new OnCallRoster(source).join(1, "ada")).everyPair();
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void theFirstTwoOfAShiftDoNotBothLeave(Engine engine) {
        try (Hospital hospital = new Hospital(engine)) {
            explorer(hospital, "ada")
                    .operation("leave(1, ada)", source -> new OnCallRoster(source).leave(1, "ada"))
                    .operation("join(1, eve)", source -> new OnCallRoster(source).join(1, "eve"))
                    .operation("leave(1, eve)", source -> new OnCallRoster(source).leave(1, "eve"))
                    .cross(List.of("leave(1, ada)", "join(1, eve)", "leave(1, eve)"));
        }
    }

    @ParameterizedTest
    @EnumSource(Engine.class)
    default void ofThreeWhoLeaveOneStays(Engine engine) {
        try (Hospital hospital = new Hospital(engine)) {
            explorer(hospital, "ada", "ben", "eve")
                    .operation("leave(1, ada)", source -> new OnCallRoster(source).leave(1, "ada"))
                    .operation("leave(1, ben)", source -> new OnCallRoster(source).leave(1, "ben"))
                    .operation("leave(1, eve)", source -> new OnCallRoster(source).leave(1, "eve"))
                    .cross(List.of("leave(1, ada)", "leave(1, ben)", "leave(1, eve)"));
        }
    }

    @Test
    default void oneRosterServesManyThreads() {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            new OnCallRoster(hospital.database().dataSource());
            InterleavingExplorer.explore(hospital.database(), run -> {
                hospital.onCall("ada", "ben");
                OnCallRoster shared = new OnCallRoster(run.sharedSource());
                run.start("A", () -> shared.leave(1, "ada"));
                run.start("B", () -> shared.join(1, "eve"));
            }, run -> assertThat(hospital.onCall()).as("ada has left, and eve has joined\n%s", run)
                    .containsExactly("ben", "eve"));
        }
    }
}
