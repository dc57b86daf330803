package benchmarks.contest;

import benchmarks.Jmh;
import benchmarks.Reading;
import benchmarks.report.LineChart;
import benchmarks.report.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What came of a contest, for people to read.
 *
 * @param contest the contest
 * @param entrants who took part, in order
 * @param results what was measured
 */
record Scoreboard(Contest contest, List<Contest.Entrant> entrants, Table results) {

    private static final String GAP = "  ";
    private static final int MOST_COLORS = 8;

    /** The scores side by side: of each entrant a line a size. */
    List<String> table() {
        List<Contest.Entrant> rivals = rivals();
        List<List<String>> lines = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("", contest.axis().unit(), unit(), "error"));
        rivals.forEach(rival -> head.add(rival.title() + " = 1"));
        head.add("bytes/op");
        lines.add(head);
        for (Contest.Entrant entrant : entrants) {
            String name = entrant.title();
            for (Table row : rows(entrant)) {
                Reading reading = reading(row);
                List<String> line = new ArrayList<>(List.of(name, count(step(row)), digits(reading.score()),
                        "± " + digits(reading.error())));
                for (Contest.Entrant rival : rivals) {
                    line.add(rival.equals(entrant) ? "" : ratio(row, rival).toString());
                }
                line.add(row.column("bytes").get(0));
                lines.add(line);
                name = "";
            }
        }
        return aligned(lines);
    }

    /** For each kata and each of its rivals, how many times as fast it is at each size. */
    Table ratios() {
        List<List<String>> lines = new ArrayList<>();
        for (Contest.Entrant entrant : entrants) {
            for (Contestant library : contest.rivals().getOrDefault(entrant.contestant().name(), List.of())) {
                entrants.stream().filter(other -> other.contestant().equals(library)).forEach(rival -> {
                    List<String> line = new ArrayList<>(List.of(entrant.title(), rival.title()));
                    rows(entrant).forEach(row -> line.add(ratio(row, rival).toString()));
                    lines.add(line);
                });
            }
        }
        List<String> head = new ArrayList<>(List.of("kata", "as fast as"));
        steps().forEach(step -> head.add(step + " " + contest.axis().unit()));
        return new Table(List.of(), head, lines);
    }

    /** A sentence for each entrant on how its time grows. */
    List<String> growth() {
        return entrants.stream().map(entrant -> entrant.title() + ": " + growth(entrant) + ".").toList();
    }

    /** A picture of the scores. */
    String svg() {
        List<Integer> steps = steps();
        List<LineChart.Line> lines = IntStream.range(0, entrants.size())
                .mapToObj(i -> new LineChart.Line(entrants.get(i).title(),
                        rows(entrants.get(i)).stream().map(row -> reading(row).score()).toList(), i % MOST_COLORS))
                .toList();
        return new LineChart(contest.name() + ": " + unit(), contest.work().replaceFirst("\\. .*", "."),
                steps.stream().map(Scoreboard::count).toList(), contest.axis().unit(), LineChart.Scale.LOGARITHMIC,
                lines).svg();
    }

    private String growth(Contest.Entrant entrant) {
        List<Table> rows = rows(entrant);
        if (contest.axis().isThreads()) {
            Ratio gain = Ratio.of(reading(rows.get(rows.size() - 1)), reading(rows.get(0)), false);
            String range = "on " + step(rows.get(rows.size() - 1)) + " threads";
            return switch (gain.verdict()) {
                case "faster" -> String.format(Locale.ROOT, "does %.1f times as much %s as on one", gain.value(),
                        range);
                case "slower" -> String.format(Locale.ROOT, "does less %s than on one: %.2f of it", range,
                        gain.value());
                default -> "shows no difference " + range;
            };
        }
        Trend trend = trend(entrant);
        return inReadsOfMemory(entrant, trend).orElseGet(trend::inWords);
    }

    private Trend trend(Contest.Entrant entrant) {
        return new Trend(rows(entrant).stream().map(this::point).toList(), contest.axis().unit());
    }

    /** The time of an operation, whichever way round it was measured. */
    private Trend.Point point(Table row) {
        Reading reading = reading(row);
        double time = isTime() ? reading.score() : 1 / reading.score();
        return new Trend.Point(step(row), time, time * reading.error() / reading.score());
    }

    /**
     * How many reads of memory explain the growth, if it is no more than theirs: a step takes longer in a large heap
     * than in a small one, and yet it is one step.
     */
    private Optional<String> inReadsOfMemory(Contest.Entrant entrant, Trend trend) {
        return entrants.stream().filter(each -> each.contestant().name().equals(Contests.MEMORY))
                .filter(memory -> !memory.equals(entrant) && trend.grows()
                        && trend.growth() > 1 && trend.growth() <= trend(memory).growth())
                .map(memory -> String.format(Locale.ROOT, "takes %s times as long with %s %s as with %s; one read of "
                        + "memory takes %s times as long, and %.1f of them grow as much", digits(trend.growth()),
                        count(last(steps())), contest.axis().unit(), count(steps().get(0)),
                        digits(trend(memory).growth()), gain(entrant) / gain(memory))).findFirst();
    }

    private static int last(List<Integer> steps) {
        return steps.get(steps.size() - 1);
    }

    private double gain(Contest.Entrant entrant) {
        List<Table> rows = rows(entrant);
        return reading(rows.get(rows.size() - 1)).score() - reading(rows.get(0)).score();
    }

    /** Those whom the others are compared with: the libraries, or else what bounds them all. */
    private List<Contest.Entrant> rivals() {
        List<Contestant> libraries = contest.rivals().values().stream().flatMap(List::stream).distinct().toList();
        List<Contestant> compared = libraries.isEmpty() ? contest.limits() : libraries;
        return entrants.stream().filter(entrant -> compared.contains(entrant.contestant())).toList();
    }

    private Ratio ratio(Table row, Contest.Entrant rival) {
        Table other = rows(rival).stream().filter(each -> step(each) == step(row)).findFirst().orElseThrow();
        double[] scores = jvms(row);
        double[] others = jvms(other);
        return scores.length < Jmh.ENOUGH_JVMS ? Ratio.of(reading(row), reading(other), isTime())
                : isTime() ? Ratio.ofPairs(others, scores) : Ratio.ofPairs(scores, others);
    }

    /** A table of one row for each step of an entrant. */
    private List<Table> rows(Contest.Entrant entrant) {
        Table own = results.where("operation", entrant.contestant().operation())
                .where("contender", entrant.contender())
                .where("threads", threads -> contest.axis().threads().contains(Integer.valueOf(threads)));
        return own.distinct(column()).stream().map(value -> own.where(column(), value)).toList();
    }

    private List<Integer> steps() {
        return rows(entrants.get(0)).stream().map(this::step).toList();
    }

    private int step(Table row) {
        return (int) row.number(column());
    }

    private String column() {
        return contest.axis().isThreads() ? "threads" : "size";
    }

    private String unit() {
        return results.column("unit").get(0).replace("us/", "µs/").replace("ops/us", "million/s")
                .replace("ops/µs", "million/s");
    }

    private boolean isTime() {
        return results.column("unit").get(0).endsWith("/op");
    }

    private static double[] jvms(Table row) {
        return Pattern.compile(" ").splitAsStream(row.column("jvms").get(0)).filter(score -> !score.isEmpty())
                .mapToDouble(Double::parseDouble).toArray();
    }

    private static Reading reading(Table row) {
        return new Reading(row.number("score"), row.number("error"));
    }

    private static String digits(double number) {
        return Double.isNaN(number) ? "?" : String.format(Locale.ROOT, number < 10 ? "%.2f" : number < 100 ? "%.1f"
                : "%,.0f", number);
    }

    private static String count(int number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Names to the left, the rest to the right. */
    private static List<String> aligned(List<List<String>> lines) {
        List<Integer> widths = IntStream.range(0, lines.get(0).size())
                .mapToObj(column -> lines.stream().mapToInt(line -> line.get(column).length()).max().orElse(0))
                .toList();
        return lines.stream().map(line -> IntStream.range(0, line.size())
                .mapToObj(column -> pad(line.get(column), widths.get(column), column == 0))
                .collect(Collectors.joining(GAP)).stripTrailing()).toList();
    }

    private static String pad(String text, int width, boolean left) {
        String space = " ".repeat(width - text.length());
        return left ? text + space : space + text;
    }
}
