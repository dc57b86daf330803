package benchmarks.rest;

import benchmarks.Effort;
import benchmarks.Jmh;
import benchmarks.Machine;
import benchmarks.Score;
import benchmarks.comparison.ComparedExperiment;
import benchmarks.comparison.Comparison;
import benchmarks.comparison.ComparisonReport;
import benchmarks.report.Table;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The chapter's handler beside one that is written for a framework, and its choice of a media type beside Jetty's. */
public final class HandlerExperiment implements ComparedExperiment {

    private static final String ANSWER = "answer";
    private static final String REPLACE = "replace";
    private static final double NANOS_A_MICRO = 1e3;

    @Override
    public String name() {
        return "rest-time";
    }

    @Override
    public Comparison comparison(Effort effort) {
        return new Comparison(chapter(), name(), "A user is asked for over a connection that is kept, and the answer "
                + "is read. Negotiation and Jetty choose a media type for a browser.",
                HandlerBenchmark.class, ANSWER, List.of(HandlerType.values()), List.of(),
                Comparison.Axis.ofOneThread());
    }

    @Override
    public Table measure(Effort effort) {
        return new Jmh(effort).run(HandlerBenchmark.class, ANSWER, 1, Map.of())
                .run(HandlerBenchmark.class, REPLACE, 1, Map.of("contender",
                        HandlerType.ofUsers().stream().map(HandlerType::name).toList()))
                .table(List.of("answer: a GET of one of %,d users in memory, and replace: a PUT of it; one after the "
                        .formatted(Exchanges.USERS) + "other on one connection over loopback that is kept, from the "
                        + "first byte of the request to the last of the answer. Client and server share the machine.",
                        "UserResource stands behind " + Machine.library("Javalin") + ", or where it says so behind the "
                        + "JDK's HttpServer or behind nothing, so that it is called. Javalin: two routes of its own "
                        + "that check the same; the users and the JSON are the same for all.",
                        "Negotiation and Jetty: one of three media types for what a browser accepts."));
    }

    @Override
    public Map<String, String> render(Table results) {
        List<List<String>> requests = HandlerType.ofUsers().stream().map(type -> List.of(type.toString(),
                micros(results, ANSWER, type), micros(results, REPLACE, type))).toList();
        List<List<String>> choices = HandlerType.ofChoices().stream().map(type -> List.of(type.toString(),
                Score.of(results, ANSWER, type.toString(), "", 1).toString())).toList();
        return Map.of("md", "# Requests and answers\n\n" + results.remarks() + "## Microseconds a request\n\n"
                + new Table(List.of(), List.of("Microseconds a request", "GET", "PUT"), requests).markdown()
                + "\n## Nanoseconds a choice\n\n"
                + new Table(List.of(), List.of("Chosen by", "nanoseconds"), choices).markdown()
                + ComparisonReport.ofKept(comparison(Effort.FULL), results).ratioSection());
    }

    private static String micros(Table results, String operation, HandlerType type) {
        Score score = Score.of(results, operation, type.toString(), "", 1);
        return String.format(Locale.ROOT, "%.1f ± %.1f", score.value() / NANOS_A_MICRO, score.error() / NANOS_A_MICRO);
    }
}
