package benchmarks.contest;

import benchmarks.Case;
import benchmarks.Effort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Work that katas of a chapter do, and that others do as well.
 *
 * @param chapter the chapter's name, such as {@code eviction}
 * @param name the experiment whose results have the same columns, and mean the same
 * @param work what an operation is, as a sentence
 * @param benchmarks the class that declares the benchmarks
 * @param rivals for each kata, in the order of the chapter, what one would use in its place: first the one that a
 *     reader would think of first; empty if there is nothing
 * @param katas each kata as a contestant
 * @param limits what bounds them all, of which no library is made
 * @param axis by what the work grows
 */
public record Contest(String chapter, String name, String work, Class<?> benchmarks,
        Map<String, List<Contestant>> rivals, List<Contestant> katas, List<Contestant> limits, Axis axis) {

    /** What results add to the name of a contestant that is the reader's. */
    public static final String YOURS = " (yours)";

    /**
     * By what work grows.
     *
     * @param unit what the steps count, such as {@code entries}
     * @param sizes the values of the parameter {@code size}; empty if it has none and the threads are what grows
     * @param threads the numbers of threads; one of them, 1, if the size is what grows
     * @param fixed the values of other parameters
     */
    public record Axis(String unit, List<Integer> sizes, List<Integer> threads, Map<String, String> fixed) {

        /** Whether the number of threads is what grows. */
        boolean isThreads() {
            return sizes.isEmpty();
        }
    }

    /** A contestant, and whether it is the reader's. */
    record Entrant(Contestant contestant, Optional<Path> classes) {

        /** What results call it; empty if the benchmark does not ask. */
        String contender() {
            return contestant.contender().isEmpty() ? "" : contestant.contender() + (isYours() ? YOURS : "");
        }

        /** What people call it. */
        String title() {
            return contestant.name() + (isYours() ? YOURS : "");
        }

        boolean isYours() {
            return classes.isPresent();
        }
    }

    /** Everybody who takes part when some katas do: of each kata the reader's if it is there, then the reference. */
    List<Entrant> entrants(Map<String, Optional<Path>> wanted) {
        List<Entrant> entrants = new ArrayList<>();
        katas.stream().filter(kata -> wanted.containsKey(kata.name())).forEach(kata -> {
            wanted.get(kata.name()).ifPresent(folder -> entrants.add(new Entrant(kata, Optional.of(folder))));
            entrants.add(new Entrant(kata, Optional.empty()));
        });
        Set<Contestant> others = new LinkedHashSet<>();
        wanted.keySet().forEach(kata -> others.addAll(rivals.getOrDefault(kata, List.of())));
        Stream.concat(others.stream(), limits.stream()).distinct()
                .forEach(other -> entrants.add(new Entrant(other, Optional.empty())));
        return entrants;
    }

    /** What is run for an entrant, from the smallest to the largest. */
    List<Case> cases(Entrant entrant, Effort effort) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        axis.fixed().forEach((parameter, value) -> parameters.put(parameter, List.of(value)));
        if (!axis.isThreads()) {
            parameters.put("size", axis.sizes().stream().filter(size -> size <= effort.largest())
                    .map(String::valueOf).toList());
        }
        parameters.put("contender", List.of(entrant.contestant().contender()));
        String operation = entrant.contestant().operation();
        return axis.threads().stream()
                .flatMap(threads -> Case.all(benchmarks, operation, threads, parameters).stream())
                .map(each -> entrant.classes().map(folder -> each.by(entrant.contender(), folder)).orElse(each))
                .toList();
    }
}
