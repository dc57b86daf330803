package guide.terminal;

import guide.book.Kata;
import guide.book.Nearest;
import guide.book.Workbook;
import guide.engine.Implementation;
import java.util.List;

/** What a command does with the word behind {@code --on}. */
final class Variants {

    private Variants() {
    }

    /**
     * Reads a target.
     *
     * @throws BadUsage if it is none
     */
    static Implementation parse(String on) {
        try {
            return Implementation.parse(on);
        } catch (IllegalArgumentException wrong) {
            throw new BadUsage(wrong.getMessage());
        }
    }

    /**
     * Says that none of the katas has such a trap or alternative, and what there is: the one that was probably meant,
     * or else all.
     */
    static String missing(Workbook book, Implementation target, List<Kata> katas, String names) {
        List<String> others = katas.stream()
                .flatMap(kata -> Implementation.variants(book, kata).stream())
                .map(Implementation::toString)
                .distinct()
                .toList();
        String problem = "There is no " + target + " for " + names + ". ";
        if (others.isEmpty()) {
            return problem + "There are neither traps nor alternatives.";
        }
        return problem + Nearest.to(target.toString(), others).map(near -> "Do you mean " + near + "? ").orElse("")
                + "There is " + String.join(", ", others) + ".";
    }
}
