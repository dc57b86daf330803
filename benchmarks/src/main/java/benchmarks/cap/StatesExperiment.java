package benchmarks.cap;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import katas.cap.Action;
import katas.cap.LinearizabilityChecker;
import katas.cap.Operation;

/** How many states the checker looks at, by the length of a history, its clients, and answers that are missing. */
public final class StatesExperiment implements Experiment {

    private static final int HISTORIES = 5;
    private static final int SOME_LENGTH = 500;
    private static final int SOME_CLIENTS = 10;

    @Override
    public String name() {
        return "cap-states";
    }

    @Override
    public boolean isTimed() {
        return false;
    }

    @Override
    public Table measure(Effort effort) {
        List<List<String>> rows = new ArrayList<>();
        for (int length : new int[] {100, 500, 2_000}) {
            rows.add(row("by length", length, SOME_CLIENTS, 0));
        }
        for (int clients : new int[] {1, 2, 5, 10, 14}) {
            rows.add(row("by clients", SOME_LENGTH, clients, 0));
        }
        for (int lost : new int[] {0, 1, 2, 3}) {
            rows.add(row("by missing answers", SOME_LENGTH, SOME_CLIENTS, lost));
        }
        return new Table(List.of(
                ("States that the search looks at, the mean of %d generated histories of one register with five "
                        + "values: half reads, a quarter writes, a quarter compare-and-sets. "
                        + "Right: as a register did it. Wrong: with a last read that sees a value that nobody wrote, "
                        + "so that all that may be has to be looked at.").formatted(HISTORIES)),
                List.of("what", "operations", "clients", "missing answers", "right", "wrong"), rows);
    }

    private static List<String> row(String what, int length, int clients, int lost) {
        long right = 0;
        long wrong = 0;
        for (int seed = 0; seed < HISTORIES; seed++) {
            List<Operation<CountedValue>> history = new ArrayList<>(GeneratedHistory.of(length, clients, lost, seed));
            CountedValue.lookUps();
            expect(true, history);
            right += CountedValue.lookUps();
            history.add(Operation.answered(0, "r", new Action.Read<>(new CountedValue(-1)), Long.MAX_VALUE - 1,
                    Long.MAX_VALUE));
            expect(false, history);
            wrong += CountedValue.lookUps();
        }
        return List.of(what, Integer.toString(length), Integer.toString(clients), Integer.toString(lost),
                Long.toString(right / HISTORIES), Long.toString(wrong / HISTORIES));
    }

    private static void expect(boolean verdict, List<Operation<CountedValue>> history) {
        if (LinearizabilityChecker.isLinearizable(history) != verdict) {
            throw new IllegalStateException("linearizable should be " + verdict);
        }
    }

    @Override
    public Map<String, String> render(Table results) {
        StringBuilder page = new StringBuilder("# States that a search for an order looks at\n\n")
                .append(results.remarks());
        for (String what : results.distinct("what")) {
            page.append(page.charAt(page.length() - 2) == '\n' ? "## " : "\n## ")
                    .append(Character.toUpperCase(what.charAt(0))).append(what.substring(1)).append("\n\n")
                    .append(results.where("what", what).without("what").markdown());
        }
        return Map.of("md", page.toString());
    }
}
