package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import testkit.Script;
import testkit.sql.Engine;
import testkit.sql.Interleaving;

class OnCallRosterProperties {

    /** A doctor who joins or leaves. */
    record Call(boolean joins, String doctor) {

        boolean on(OnCallRoster roster) throws SQLException {
            return joins ? roster.join(1, doctor) : roster.leave(1, doctor);
        }

        boolean on(Set<String> paper) {
            return joins ? paper.add(doctor) : paper.size() > 1 && paper.remove(doctor);
        }

        @Override
        public String toString() {
            return "roster." + (joins ? "join" : "leave") + "(1, \"" + doctor + "\");";
        }
    }

    @Property(tries = 100)
    void behavesLikeASetThatIsNeverEmptiedAgain(@ForAll("calls") List<Call> calls) {
        try (Hospital hospital = new Hospital(Engine.H2)) {
            OnCallRoster roster = new OnCallRoster(hospital.database().dataSource());
            Set<String> paper = new TreeSet<>();
            Script.replay("OnCallRoster roster = new OnCallRoster(source);", calls, call -> {
                try {
                    assertThat(call.on(roster)).as("whether something has changed").isEqualTo(call.on(paper));
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
                assertThat(hospital.onCall()).as("who is on call").containsExactlyElementsOf(paper);
            });
        }
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void somebodyIsOnCallHoweverCallsCross(@ForAll("calls") @Size(3) List<Call> calls,
            @ForAll @Size(max = 20) List<@IntRange(min = 0, max = 2) Integer> turns) {
        try (Hospital hospital = new Hospital(Engine.H2);
                Interleaving crossing = new Interleaving(hospital.database())) {
            hospital.onCall("ada", "ben");
            for (int client = 0; client < 3; client++) {
                OnCallRoster roster = new OnCallRoster(crossing.dataSource("C" + client));
                Call call = calls.get(client);
                crossing.start("C" + client, () -> call.on(roster));
            }
            turns.forEach(client -> crossing.step("C" + client));
            crossing.finish();
            for (int client = 0; client < 3; client++) {
                assertThat(crossing.failure("C" + client)).as("no call fails because of another\n%s", crossing)
                        .isNull();
            }
            assertThat(hospital.onCall()).as("somebody is on call\n%s", crossing).isNotEmpty();
        }
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        return Combinators.combine(Arbitraries.of(false, false, true), Arbitraries.of("ada", "ben", "eve"))
                .as(Call::new).list().ofMaxSize(12);
    }
}
