package guide.web;

import guide.book.Kata;
import guide.book.Workbook;
import guide.progress.Progress;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a reader stands. Asked for live pages only. */
public interface Standing {

    /** Where nobody is: in an export. */
    Standing NOWHERE = new Standing() {

        @Override
        public Map<Kata, String> states(List<Kata> katas) {
            return Map.of();
        }

        @Override
        public List<Kata> path() {
            return List.of();
        }

        @Override
        public Optional<Onward> onward() {
            return Optional.empty();
        }
    };

    /**
     * Where katas stand.
     *
     * @param katas the katas
     * @return the state of each in a word
     */
    Map<Kata, String> states(List<Kata> katas);

    /**
     * The katas of the path that the reader follows.
     *
     * @return in its order; empty where nobody is
     */
    List<Kata> path();

    /**
     * Where the reader goes on.
     *
     * @return the kata; empty if nobody has begun, or all is done
     */
    Optional<Onward> onward();

    /**
     * Where a reader goes on.
     *
     * @param kata the kata worked on last, or when that is done the next that is not
     * @param state where it stands, in a word
     * @param hints how many of its hints were taken
     */
    record Onward(Kata kata, String state, int hints) {
    }

    /**
     * The standing that the program remembers.
     *
     * @param book the workbook
     * @param progress what is remembered
     * @return the standing, as it is when it is asked for
     */
    static Standing of(Workbook book, Progress progress) {
        return new Standing() {

            @Override
            public Map<Kata, String> states(List<Kata> katas) {
                return progress.states(katas).entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                        entry -> entry.getValue().name().toLowerCase(Locale.ROOT)));
            }

            @Override
            public List<Kata> path() {
                return progress.katasOnPath();
            }

            @Override
            public Optional<Onward> onward() {
                List<Kata> katas = path();
                Map<Kata, String> states = states(katas);
                // From the last one on to the end of the path, and then from its beginning.
                return progress.lastWorkedOn().map(katas::indexOf).map(at -> Math.max(0, at)).flatMap(last -> Stream
                        .concat(katas.stream().skip(last), katas.stream().limit(last))
                        .filter(kata -> !states.get(kata).equals("green")).findFirst()
                        .map(kata -> new Onward(kata, states.get(kata), progress.hints(kata))));
            }
        };
    }
}
