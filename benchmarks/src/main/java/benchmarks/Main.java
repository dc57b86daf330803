package benchmarks;

import benchmarks.cachepatterns.CallsExperiment;
import benchmarks.cachepatterns.HitExperiment;
import benchmarks.cachepatterns.RowReadExperiment;
import benchmarks.cap.CheckerTimeExperiment;
import benchmarks.cap.StatesExperiment;
import benchmarks.cap.VerdictExperiment;
import benchmarks.capacity.HistogramErrorExperiment;
import benchmarks.capacity.HistogramTimeExperiment;
import benchmarks.capacity.SecondThreadExperiment;
import benchmarks.documents.IndexExperiment;
import benchmarks.documents.JsonbExperiment;
import benchmarks.documents.ServerExperiment;
import benchmarks.eviction.CacheThroughputExperiment;
import benchmarks.eviction.CacheTimeExperiment;
import benchmarks.eviction.HitRatioExperiment;
import benchmarks.graphql.RequestExperiment;
import benchmarks.graphql.ScreensExperiment;
import benchmarks.indexing.IndexClaimsExperiment;
import benchmarks.indexing.SortedMapExperiment;
import benchmarks.indexing.TreePagesExperiment;
import benchmarks.loadbalancing.LatencyExperiment;
import benchmarks.loadbalancing.PickThroughputExperiment;
import benchmarks.loop.SaveToVerdictExperiment;
import benchmarks.pagination.PageTimeExperiment;
import benchmarks.pagination.RowsReadExperiment;
import benchmarks.queries.BatchExperiment;
import benchmarks.queries.InsertExperiment;
import benchmarks.queries.PlanClaimsExperiment;
import benchmarks.queries.StatementsExperiment;
import benchmarks.replication.FailoverExperiment;
import benchmarks.replication.RoutingExperiment;
import benchmarks.report.Table;
import benchmarks.rest.HandlerExperiment;
import benchmarks.sharding.LookupExperiment;
import benchmarks.sharding.MovementExperiment;
import benchmarks.stampede.FlightExperiment;
import benchmarks.stampede.StampedeExperiment;
import benchmarks.transactions.AnomalyExperiment;
import benchmarks.transactions.ContentionExperiment;
import benchmarks.transactions.LongRunExperiment;
import benchmarks.transactions.VersionedStoreExperiment;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Measures what the chapters quote. */
public final class Main {

    private static final int BROKEN = 1;
    private static final int USAGE = 2;

    private Main() {
    }

    /**
     * All that is measured.
     *
     * @return the experiments in the order of the chapters, and last that of the program itself
     */
    public static List<Experiment> experiments() {
        return List.of(new HistogramErrorExperiment(), new HistogramTimeExperiment(), new SecondThreadExperiment(),
                new LatencyExperiment(), new PickThroughputExperiment(), new HitRatioExperiment(),
                new CacheTimeExperiment(), new CacheThroughputExperiment(), new CallsExperiment(),
                new RowReadExperiment(), new HitExperiment(), new StampedeExperiment(), new FlightExperiment(),
                new MovementExperiment(), new LookupExperiment(), new RoutingExperiment(), new FailoverExperiment(),
                new VerdictExperiment(), new StatesExperiment(), new CheckerTimeExperiment(), new AnomalyExperiment(),
                new ContentionExperiment(), new VersionedStoreExperiment(), new LongRunExperiment(),
                new IndexClaimsExperiment(), new TreePagesExperiment(), new SortedMapExperiment(),
                new PlanClaimsExperiment(), new StatementsExperiment(), new BatchExperiment(), new InsertExperiment(),
                new JsonbExperiment(), new ServerExperiment(), new IndexExperiment(), new HandlerExperiment(),
                new RowsReadExperiment(), new PageTimeExperiment(), new ScreensExperiment(), new RequestExperiment(),
                new SaveToVerdictExperiment());
    }

    /**
     * Measures, keeps the results, and brings the tables that chapters quote up to date.
     *
     * @param arguments names of chapters and experiments, all if none is given; {@code --quick} shows a first
     *     impression and keeps nothing; {@code --untimed} leaves out what takes time and a quiet machine;
     *     {@code --render} measures nothing, and writes tables and pictures anew from the kept data
     * @throws IOException if the results cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Set<String> wanted = new LinkedHashSet<>(Arrays.asList(arguments));
        boolean quick = wanted.remove("--quick");
        boolean untimed = wanted.remove("--untimed");
        boolean render = wanted.remove("--render");
        List<Experiment> chosen = experiments().stream()
                .filter(experiment -> wanted.isEmpty() || wanted.contains(experiment.chapter())
                        || wanted.contains(experiment.name()))
                .filter(experiment -> !untimed || !experiment.isTimed())
                .toList();
        experiments().forEach(experiment -> wanted.removeAll(List.of(experiment.chapter(), experiment.name())));
        if (!wanted.isEmpty()) {
            System.err.println("Nothing is called " + String.join(", ", wanted) + ". There are: " + names()
                    + "; and --quick, --untimed and --render.");
            System.exit(USAGE);
        }
        Results results = Results.ofThisProject();
        for (Experiment experiment : chosen) {
            if (quick) {
                System.out.println(experiment.render(experiment.measure(Effort.QUICK)).get("md"));
            } else {
                Table data = render ? results.of(experiment) : experiment.measure(Effort.FULL);
                results.keep(experiment, data).forEach(System.out::println);
                results.renewQuotes().forEach(System.out::println);
            }
        }
        List<String> broken = results.brokenClaims();
        broken.forEach(System.out::println);
        System.exit(broken.isEmpty() ? 0 : BROKEN);
    }

    private static String names() {
        return experiments().stream()
                .collect(Collectors.groupingBy(Experiment::chapter, TreeMap::new,
                        Collectors.mapping(Experiment::name, Collectors.joining(", ", "(", ")"))))
                .entrySet().stream().map(chapter -> chapter.getKey() + " " + chapter.getValue())
                .collect(Collectors.joining("; "));
    }
}
