package benchmarks.comparison;

import benchmarks.Case;
import benchmarks.Effort;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Work that katas of a chapter do, and that others do as well.
 *
 * @param chapter the chapter's name, such as {@code eviction}
 * @param name the experiment whose results have the same columns, and mean the same
 * @param work what an operation is, as a sentence
 * @param benchmarks the class that declares the benchmarks
 * @param operation the method that does the work
 * @param contenders all constants of the chapter's enum; of libraries first the one that a reader would think of first
 * @param baselines what bounds them all, measured by methods of its own
 * @param axis by what the work grows
 */
public record Comparison(String chapter, String name, String work, Class<?> benchmarks, String operation,
        List<? extends Contender> contenders, List<Baseline> baselines, Axis axis) {

    /**
     * By what work grows.
     *
     * @param unit what the steps count, such as {@code entries}
     * @param sizes the values of the parameter {@code size}; empty if it has none and the threads are what grows
     * @param threads the numbers of threads; one of them, 1, if the size is what grows
     * @param fixed the values of other parameters
     */
    public record Axis(String unit, List<Integer> sizes, List<Integer> threads, Map<String, String> fixed) {

        /**
         * Sizes on one thread.
         *
         * @param unit what they count, not null
         * @param sizes from the smallest to the largest, not null
         * @return the axis
         */
        public static Axis ofSizes(String unit, List<Integer> sizes) {
            return new Axis(unit, sizes, List.of(1), Map.of());
        }

        /**
         * One thread, two, and as many as there are cores.
         *
         * @return the axis
         */
        public static Axis ofThreads() {
            int cores = Runtime.getRuntime().availableProcessors();
            List<Integer> threads = Stream.of(1, 2, cores).filter(each -> each <= Math.max(2, cores)).distinct()
                    .sorted().toList();
            return new Axis("threads", List.of(), threads, Map.of());
        }

        /**
         * One thread, and nothing that grows.
         *
         * @return the axis, which has one step
         */
        public static Axis ofOneThread() {
            return new Axis("threads", List.of(), List.of(1), Map.of());
        }

        /** So many of what the steps count, such as {@code 1 thread}. */
        String amount(int step) {
            return String.format(Locale.ROOT, "%,d %s", step, step == 1 ? unit.replaceFirst("s\\b", "") : unit);
        }

        /** Whether the number of threads is what grows. */
        boolean isThreads() {
            return sizes.isEmpty();
        }

        /** The column in which results have the steps. */
        String column() {
            return isThreads() ? "threads" : "size";
        }
    }

    /** The chapter's classes that can be compared. */
    List<Contender> katas() {
        return withRole(Contender.Role.KATA);
    }

    /** What one would use in place of a kata. */
    List<Contender> rivals(Contender kata) {
        return withRole(Contender.Role.LIBRARY).stream().filter(library -> library.replaces(kata)).toList();
    }

    /** What bounds them all. */
    List<Contender> bounds() {
        return Stream.concat(withRole(Contender.Role.BOUND).stream(), baselines.stream()).toList();
    }

    private List<Contender> withRole(Contender.Role role) {
        return contenders.stream().filter(contender -> contender.role() == role).map(Contender.class::cast).toList();
    }

    /**
     * All that is measured when some katas are compared: of each the reader's, if it is there, and the reference; then
     * what one would use instead, and what bounds them.
     *
     * @param wanted katas by their titles, each with the folder of the reader's classes if there is one
     */
    List<Implementation> implementations(Map<String, Optional<Path>> wanted) {
        List<Contender> chosen = katas().stream().filter(kata -> wanted.containsKey(kata.title())).toList();
        List<Implementation> implementations = new ArrayList<>();
        for (Contender kata : chosen) {
            wanted.get(kata.title()).ifPresent(folder ->
                    implementations.add(new Implementation(kata, Optional.of(folder))));
            implementations.add(Implementation.ofProject(kata));
        }
        Stream.concat(chosen.stream().flatMap(kata -> rivals(kata).stream()).distinct(), bounds().stream())
                .map(Implementation::ofProject).forEach(implementations::add);
        return implementations;
    }

    /** What is run for an implementation, from the smallest to the largest. */
    List<Case> cases(Implementation implementation, Effort effort) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        axis.fixed().forEach((parameter, value) -> parameters.put(parameter, List.of(value)));
        if (!axis.isThreads()) {
            parameters.put("size", axis.sizes().stream().filter(size -> size <= effort.largest())
                    .map(String::valueOf).toList());
        }
        parameters.put("contender", List.of(implementation.contender().parameter()));
        return axis.threads().stream()
                .flatMap(threads -> Case.all(benchmarks, operation(implementation.contender()), threads, parameters)
                        .stream())
                .map(each -> implementation.classes().map(folder -> each.by(implementation.label(), folder))
                        .orElse(each))
                .toList();
    }

    /** The method that does the work of a contender. */
    String operation(Contender contender) {
        return contender instanceof Baseline baseline ? baseline.operation() : operation;
    }
}
