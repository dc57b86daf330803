package guide.mutation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class MutationReportTest {

    private static final String LIST = """
            # Mutants of Cache that no test can notice.
            Cache.put: changed conditional boundary
                if (size > capacity) {
              The size is above the capacity by one,
              or not at all.

            Cache.get: replaced call with null
                return find(key);
              Never reached.
            """;

    @Test
    void anEntryIsAChangeALineAndAReason() {
        List<EquivalentMutants.Entry> entries = EquivalentMutants.parse(LIST);

        assertThat(entries).as("a list has an entry for each block").hasSize(2);
        assertThat(entries.get(0).mutant()).as("the first two lines name the mutant")
                .isEqualTo(new Mutant.Identity("Cache.put: changed conditional boundary", "if (size > capacity) {"));
        assertThat(entries.get(0).reason()).as("all other lines are the reason")
                .isEqualTo("The size is above the capacity by one, or not at all.");
    }

    @Test
    void anEntryWithoutAReasonIsRefused() {
        assertThatThrownBy(() -> EquivalentMutants.parse("Cache.put: changed\n    line\n"),
                "an entry without a reason is refused by its name")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("Cache.put: changed");
    }

    @Test
    void aSurvivorIsExplainedByOneEntryOfItsOwn() {
        MutationReport report = MutationReport.of(
                List.of(mutant("put", "a", true), mutant("put", "b", false), mutant("put", "b", false)),
                EquivalentMutants.parse("Cache.put: changed\nb\nNobody sees it.\n"));

        assertThat(report.killed()).as("a mutant that a test notices is killed").isEqualTo(1);
        assertThat(report.equivalent()).as("an entry explains one mutant").isEqualTo(1);
        assertThat(report.survivors()).as("two mutants that are alike need two entries")
                .containsExactly(mutant("put", "b", false));
        assertThat(report.holds()).as("an unexplained survivor breaks the rule").isFalse();
    }

    @Test
    void anEntryWithoutItsSurvivorIsStale() {
        MutationReport report = MutationReport.of(List.of(mutant("put", "b", true)),
                EquivalentMutants.parse("Cache.put: changed\nb\nNobody sees it.\n"));

        assertThat(report.stale()).as("a mutant that is noticed needs no reason").hasSize(1);
        assertThat(report.holds()).as("a stale entry breaks the rule").isFalse();
    }

    private static Mutant mutant(String method, String line, boolean noticed) {
        return new Mutant("Cache", method, line, 7, "changed", noticed);
    }
}
