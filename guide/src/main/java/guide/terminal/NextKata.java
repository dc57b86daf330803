package guide.terminal;

import guide.book.Kata;
import guide.progress.Progress;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the kata to go on with. */
final class NextKata {

    private NextKata() {
    }

    /**
     * The kata after another that is not green.
     *
     * @param kata one of all
     * @param all the katas in the order of the book, after whose last the first comes again
     * @param states the state of each
     * @return the first that is not green; if all others are green, simply the one after it
     */
    static Kata after(Kata kata, List<Kata> all, Map<Kata, Progress.State> states) {
        int here = all.indexOf(kata);
        for (int i = 1; i < all.size(); i++) {
            Kata candidate = all.get((here + i) % all.size());
            if (states.get(candidate) != Progress.State.GREEN) {
                return candidate;
            }
        }
        return all.get((here + 1) % all.size());
    }

    /**
     * Katas in the order in which a reader comes to them.
     *
     * @param katas those of a path, in its order
     * @param last the one worked on last; it may be on another path
     * @return the katas from that one to the end of the path, then those from its beginning
     */
    static List<Kata> inTurn(List<Kata> katas, Optional<Kata> last) {
        int at = Math.max(0, last.map(katas::indexOf).orElse(0));
        return Stream.concat(katas.stream().skip(at), katas.stream().limit(at)).toList();
    }
}
