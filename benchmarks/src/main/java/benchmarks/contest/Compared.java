package benchmarks.contest;

import benchmarks.Effort;
import benchmarks.Experiment;
import benchmarks.report.Table;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * An experiment whose results also say how the katas compare with the libraries, as a contest does.
 *
 * @param measured the experiment
 * @param contest the contest of the same benchmarks
 */
public record Compared(Experiment measured, Contest contest) implements Experiment {

    private static final String HOW = "Where six JVMs or more measured each, or passes in one, two that ran one right "
            + "after the other are a pair: what slows the machine for a minute slows both. The ratio is the median of "
            + "the pairs. Faster or slower is said only where it is further from 1 than its standard error, and than a "
            + "twentieth. Of fewer JVMs, where the difference is larger than its error.\n\n";

    /**
     * Compares an experiment's katas with libraries.
     *
     * @param measured the experiment, not null
     * @return it, with more to read
     * @throws java.util.NoSuchElementException if there is no contest with its name
     */
    public static Compared of(Experiment measured) {
        return new Compared(measured, Contests.all(Effort.FULL).stream()
                .filter(contest -> contest.name().equals(measured.name())).findFirst().orElseThrow());
    }

    @Override
    public String chapter() {
        return measured.chapter();
    }

    @Override
    public String name() {
        return measured.name();
    }

    @Override
    public boolean isTimed() {
        return measured.isTimed();
    }

    @Override
    public Table measure(Effort effort) {
        return measured.measure(effort);
    }

    @Override
    public Map<String, String> render(Table results) {
        Map<String, Optional<Path>> katas = contest.katas().stream()
                .collect(Collectors.toMap(Contestant::name, kata -> Optional.empty()));
        List<String> measuredToo = results.distinct("contender");
        List<Contest.Entrant> entrants = contest.entrants(katas).stream()
                .filter(entrant -> measuredToo.contains(entrant.contender())).toList();
        Map<String, String> contents = new TreeMap<>(measured.render(results));
        contents.merge("md", "\n## Times as fast as what one would use otherwise\n\n" + HOW
                + new Scoreboard(contest, entrants, results).ratios().markdown(), String::concat);
        return contents;
    }
}
