package benchmarks.cap;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import katas.cap.Action;
import katas.cap.LinearizabilityChecker;
import katas.cap.Operation;

/** What clients of one register asked one after the other, and what they were answered. */
final class History {

    private final List<Operation<String>> operations = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private long now;

    /** Writes, and is answered. */
    void write(String where, String value, Runnable write) {
        long called = now++;
        write.run();
        operations.add(Operation.answered(1, "r", new Action.Write<>(value), called, now++));
        told.add("write " + value + where);
    }

    /** Writes, and is not answered. */
    void unansweredWrite(String where, String value, Runnable write) {
        long called = now++;
        write.run();
        operations.add(Operation.unanswered(1, "r", new Action.Write<>(value), called));
        told.add("write " + value + where + ": no answer");
    }

    /** Reads. */
    void read(String where, Supplier<String> read) {
        long called = now++;
        String seen = read.get();
        operations.add(Operation.answered(2, "r", new Action.Read<>(seen), called, now++));
        told.add("read" + where + ": " + (seen == null ? "none" : seen));
    }

    /** What was asked and answered, in words. */
    String story() {
        return String.join("; ", told);
    }

    /** What the kata's checker says. */
    String verdict() {
        return LinearizabilityChecker.isLinearizable(operations) ? "yes" : "no";
    }
}
