package benchmarks.comparison;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What is measured of a contender: the reader's own class, the reference, or the library's.
 *
 * @param contender who does the work
 * @param classes the folder of the reader's classes; empty if it is not theirs
 */
record Implementation(Contender contender, Optional<Path> classes) {

    /** What results add to the name of a contender that is the reader's. */
    static final String YOURS = " (yours)";

    static Implementation ofProject(Contender contender) {
        return new Implementation(contender, Optional.empty());
    }

    boolean isYours() {
        return classes.isPresent();
    }

    /** What results call it; empty if the benchmark does not ask. */
    String label() {
        return contender.label().isEmpty() ? "" : contender.label() + (isYours() ? YOURS : "");
    }

    /** What people call it, who look at one kata ({@code yours}, {@code reference}) or at several. */
    String title(boolean several) {
        if (contender.role() != Contender.Role.KATA) {
            return contender.title();
        }
        String owner = isYours() ? "yours" : "reference";
        return several ? contender.title() + ", " + owner : owner;
    }
}
