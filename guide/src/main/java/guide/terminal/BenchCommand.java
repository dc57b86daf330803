package guide.terminal;

import guide.bench.Effort;
import guide.bench.NotMeasurable;
import guide.book.Kata;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures yours beside the reference and beside what you would use in its place.",
        footer = {"", "Yours takes part when it is green. While other processes keep this machine busy, there is no",
            "verdict."})
final class BenchCommand implements Callable<Integer> {

    private final Session session;

    @Parameters(paramLabel = "NAME", description = "A kata (LruCache) or a chapter (3, eviction, 03-eviction).")
    private String name;

    @ArgGroup
    private EffortOptions effort = new EffortOptions();

    /** How thoroughly to measure: one of these, or neither. */
    private static final class EffortOptions {

        @Option(names = "--quick",
                description = "A first impression of a kata, in a minute; if it takes longer, it says so.")
        private boolean quick;

        @Option(names = "--full", description = "As thoroughly as for the results that the chapters quote.")
        private boolean full;

        Effort chosen() {
            return quick ? Effort.QUICK : full ? Effort.FULL : Effort.NORMAL;
        }
    }

    BenchCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() throws InterruptedException {
        List<Kata> katas = session.katas(List.of(name)).stream().filter(session.book()::hasClass).toList();
        if (katas.isEmpty() || katas.stream().map(Kata::chapter).distinct().count() > 1) {
            throw new BadUsage("'" + name + "' is not one kata or one chapter; name one: ./kata list shows them all.");
        }
        try (Ticker ticker = new Ticker(session.complaints())) {
            boolean whole = session.measurements(ticker::note, line -> {
                ticker.clear();
                session.screen().line(line);
            }).measure(katas, effort.chosen());
            return (whole ? Exit.GREEN : Exit.FAILED).status();
        } catch (NotMeasurable wrongName) {
            throw new BadUsage(wrongName.getMessage());
        }
    }
}
