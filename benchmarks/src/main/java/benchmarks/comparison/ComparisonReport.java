package benchmarks.comparison;

import benchmarks.Jmh;
import benchmarks.Score;
import benchmarks.report.LineChart;
import benchmarks.report.Plot;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What came of a comparison, for people to read.
 *
 * @param comparison the comparison
 * @param implementations what was measured, in order
 * @param results the scores
 */
public record ComparisonReport(Comparison comparison, List<Implementation> implementations, Table results) {

    private static final String HOW = "Where six JVMs or more measured each, or passes in one, two that ran one right "
            + "after the other are a pair: what slows the machine for a minute slows both. The ratio is the median of "
            + "the pairs. Faster or slower is said only where it is further from 1 than its standard error, and than a "
            + "twentieth. Of fewer JVMs, where the difference is larger than its error.\n\n";

    /**
     * Looks at kept results, which have the project's implementations only.
     *
     * @param comparison who is compared, not null
     * @param results what was measured, not null
     * @return the report on all contenders that are in the results, in their order
     */
    public static ComparisonReport ofKept(Comparison comparison, Table results) {
        List<String> labels = results.distinct("contender");
        Stream<? extends Contender> measured = labels.stream().flatMap(label -> comparison.contenders().stream()
                .filter(contender -> contender.label().equals(label)));
        Stream<Baseline> baselines = comparison.baselines().stream()
                .filter(baseline -> results.column("operation").contains(baseline.operation()));
        return new ComparisonReport(comparison, Stream.concat(measured, baselines).map(Implementation::ofProject)
                .toList(), results);
    }

    /** The scores, a line for each implementation and step. */
    List<String> scores() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(List.of("", comparison.axis().unit(), unit(), "error", "bytes/op"));
        for (Implementation implementation : implementations) {
            String name = title(implementation);
            for (Table row : rows(implementation)) {
                Score score = Score.of(row);
                lines.add(List.of(name, count(step(row)), digits(score.value()), "± " + digits(score.error()),
                        row.column("bytes").get(0)));
                name = "";
            }
        }
        return Paragraphs.aligned(lines);
    }

    /** For each kata how many times as fast it is as what it is compared with, step by step. */
    List<String> speedups() {
        List<String> lines = new ArrayList<>();
        for (Implementation kata : katas()) {
            List<List<String>> compared = new ArrayList<>();
            for (Table row : rows(kata)) {
                String step = comparison.axis().amount(step(row));
                for (Implementation other : comparedWith(kata)) {
                    compared.add(List.of("", step, speedup(row, other).of(title(other))));
                    step = "";
                }
            }
            if (!compared.isEmpty()) {
                lines.add(title(kata));
                lines.addAll(Paragraphs.aligned(compared));
            }
        }
        return lines;
    }

    /** A sentence for each implementation on how its time grows; none where nothing grows. */
    List<String> growth() {
        return steps().size() < 2 ? List.of()
                : implementations.stream().map(each -> title(each) + ": " + growth(each) + ".").toList();
    }

    /**
     * The scores as data of a picture.
     *
     * @return one view, named for the operation, with the steps and a series for each implementation; one that was
     *     not measured at a step has no number there. Bars where there is one step, for lines go over two
     */
    public Plot plot() {
        List<Integer> steps = steps();
        List<Plot.Series> series = implementations.stream().map(each -> new Plot.Series(
                each.contender() + (each.isYours() ? Implementation.YOURS : ""),
                steps.stream().map(step -> row(each, step).map(row -> Score.of(row).value()).orElse(Double.NaN))
                        .toList())).toList();
        Plot.Shape shape = steps.size() < 2 ? Plot.Shape.BARS : Plot.Shape.LINES;
        return new Plot(unit(), comparison.axis().unit(), shape, LineChart.Scale.LOGARITHMIC,
                List.of(new Plot.View(comparison.operation(), steps.stream().map(ComparisonReport::count).toList(),
                        series)));
    }

    /** A picture of how the scores change from step to step; none where there is one step. */
    Optional<String> svg() {
        return steps().size() < 2 ? Optional.empty() : Optional.of(LineChart.of(plot(),
                comparison.name() + ": " + unit(), comparison.work().replaceFirst("\\. .*", "."),
                comparison.axis().unit(), series -> true).svg());
    }

    /**
     * How katas compare with what one would use instead, in Markdown.
     *
     * @return a section with a table: for each kata and each library, how many times as fast it is at each step
     */
    public String ratioSection() {
        List<List<String>> lines = new ArrayList<>();
        for (Implementation kata : katas()) {
            for (Implementation library : measured(comparison.rivals(kata.contender()))) {
                List<String> line = new ArrayList<>(List.of(kata.contender().title(), library.contender().title()));
                rows(kata).forEach(row -> line.add(speedup(row, library).toString()));
                lines.add(line);
            }
        }
        List<String> head = new ArrayList<>(List.of("kata", "as fast as"));
        rows(implementations.get(0)).forEach(row -> head.add(comparison.axis().amount(step(row))));
        return "\n## Times as fast as what one would use otherwise\n\n" + HOW
                + new Table(List.of(), head, lines).markdown();
    }

    private String title(Implementation implementation) {
        return implementation.title(katas().stream().map(Implementation::contender).distinct().count() > 1);
    }

    private List<Implementation> katas() {
        return implementations.stream().filter(each -> each.contender().role() == Contender.Role.KATA).toList();
    }

    /** Yours with the reference, and both with the libraries, or else with what bounds them all. */
    private List<Implementation> comparedWith(Implementation kata) {
        List<Implementation> libraries = measured(comparison.rivals(kata.contender()));
        List<Implementation> others = libraries.isEmpty() ? measured(comparison.bounds()) : libraries;
        return kata.isYours() ? Stream.concat(Stream.of(Implementation.ofProject(kata.contender())), others.stream())
                .toList() : others;
    }

    private List<Implementation> measured(List<Contender> contenders) {
        return contenders.stream().map(Implementation::ofProject).filter(implementations::contains).toList();
    }

    private String growth(Implementation implementation) {
        List<Table> rows = rows(implementation);
        if (comparison.axis().isThreads()) {
            Table last = rows.get(rows.size() - 1);
            Speedup gain = Speedup.of(Score.of(last), Score.of(rows.get(0)), false);
            String range = "on " + step(last) + " threads";
            return switch (gain.verdict()) {
                case FASTER -> String.format(Locale.ROOT, "does %.1f times as much %s as on one", gain.value(), range);
                case SLOWER -> String.format(Locale.ROOT, "does less %s than on one: %.2f of it", range, gain.value());
                case NO_DIFFERENCE -> "shows no difference " + range;
            };
        }
        ComplexityFit fit = fit(implementation);
        return inReadsOfMemory(implementation, fit).orElseGet(fit::inWords);
    }

    private ComplexityFit fit(Implementation implementation) {
        return new ComplexityFit(rows(implementation).stream().map(this::point).toList(), comparison.axis().unit());
    }

    /** The time of an operation, whichever way round it was measured. */
    private ComplexityFit.Point point(Table row) {
        Score score = Score.of(row);
        double time = isTime() ? score.value() : 1 / score.value();
        return new ComplexityFit.Point(step(row), time, time * score.error() / score.value());
    }

    /**
     * How many reads of memory explain the growth, if it is no more than theirs: a step takes longer in a large heap
     * than in a small one, and yet it is one step.
     */
    private Optional<String> inReadsOfMemory(Implementation implementation, ComplexityFit fit) {
        return implementations.stream().filter(each -> each.contender().label().isEmpty())
                .filter(memory -> !memory.equals(implementation) && fit.grows()
                        && fit.growth() > 1 && fit.growth() <= fit(memory).growth())
                .map(memory -> String.format(Locale.ROOT, "%s; %s takes %s times as long, and %.1f of them grow as "
                        + "much", fit.factor(), memory.contender(), digits(fit(memory).growth()),
                        gain(implementation) / gain(memory))).findFirst();
    }

    private double gain(Implementation implementation) {
        List<Table> rows = rows(implementation);
        return Score.of(rows.get(rows.size() - 1)).value() - Score.of(rows.get(0)).value();
    }

    private Speedup speedup(Table row, Implementation other) {
        Table otherRow = row(other, step(row)).orElseThrow();
        double[] scores = jvms(row);
        double[] others = jvms(otherRow);
        return scores.length < Jmh.ENOUGH_JVMS ? Speedup.of(Score.of(row), Score.of(otherRow), isTime())
                : isTime() ? Speedup.ofPairs(others, scores) : Speedup.ofPairs(scores, others);
    }

    /** A table of one row for each step of an implementation. */
    private List<Table> rows(Implementation implementation) {
        Table own = results.where("operation", comparison.operation(implementation.contender()))
                .where("contender", implementation.label())
                .where("threads", threads -> comparison.axis().threads().contains(Integer.valueOf(threads)));
        String column = comparison.axis().column();
        return own.distinct(column).stream().map(value -> own.where(column, value)).toList();
    }

    private Optional<Table> row(Implementation implementation, int step) {
        return rows(implementation).stream().filter(row -> step(row) == step).findFirst();
    }

    private List<Integer> steps() {
        return implementations.stream().flatMap(each -> rows(each).stream()).map(this::step).distinct().sorted()
                .toList();
    }

    private int step(Table row) {
        return (int) row.number(comparison.axis().column());
    }

    private String unit() {
        return results.column("unit").get(0).replace("us/", "µs/").replaceFirst("ops/[uµ]s", "million/s");
    }

    private boolean isTime() {
        return results.column("unit").get(0).endsWith("/op");
    }

    private static double[] jvms(Table row) {
        return Pattern.compile(" ").splitAsStream(row.column("jvms").get(0)).filter(score -> !score.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
    }

    private static String digits(double number) {
        return Double.isNaN(number) ? "?" : String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f"
                : "%,.0f", number);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
