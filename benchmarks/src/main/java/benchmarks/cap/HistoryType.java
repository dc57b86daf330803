package benchmarks.cap;

import java.util.ArrayList;
import java.util.List;
import katas.cap.Action;
import katas.cap.Operation;

/** What kind of history is judged. */
public enum HistoryType {

    /** Two clients of a register. */
    TWO_CLIENTS("2 clients", 2, true),
    /** Ten clients of a register. */
    TEN_CLIENTS("10 clients", 10, true),
    /** Ten clients of a register, and at last a value that nobody wrote. */
    TEN_CLIENTS_AND_A_FAULT("10 clients and a fault", 10, false);

    private final String title;
    private final int clients;
    private final boolean right;

    HistoryType(String title, int clients, boolean right) {
        this.title = title;
        this.clients = clients;
        this.right = right;
    }

    List<Operation<CountedValue>> history(int length) {
        List<Operation<CountedValue>> history = new ArrayList<>(GeneratedHistory.of(length, clients, 0, 0));
        if (!right) {
            history.add(Operation.answered(0, "r", new Action.Read<>(new CountedValue(-1)), Long.MAX_VALUE - 1,
                    Long.MAX_VALUE));
        }
        return history;
    }

    @Override
    public String toString() {
        return title;
    }
}
