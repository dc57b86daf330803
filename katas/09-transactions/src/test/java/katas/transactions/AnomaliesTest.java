package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import testkit.sql.Anomaly;
import testkit.sql.Engine;
import testkit.sql.Isolation;

/**
 * Replays every cell of the chapter's matrix, and prints its schedule. Nothing here is for the reader to write; run one
 * cell in an editor, change the schedule, and look.
 */
class AnomaliesTest {

    static Stream<Arguments> cells() {
        return Stream.of(Engine.values()).flatMap(engine -> Isolation.of(engine).stream()
                .flatMap(level -> Stream.of(Anomaly.values()).map(anomaly -> Arguments.of(engine, level, anomaly))));
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @MethodSource("cells")
    void whatTheLevelPromisesHolds(Engine engine, Isolation level, Anomaly anomaly) {
        Anomaly.Outcome outcome = anomaly.on(engine, level);
        System.out.println(anomaly + ", " + anomaly.meaning() + ": " + (outcome.happened() ? "happens" : "does not")
                + "\n" + outcome.schedule() + "\n");
        if (forbidden(level).contains(anomaly)) {
            assertThat(outcome.happened()).as("%s forbids %s\n%s", level, anomaly, outcome.schedule()).isFalse();
        }
    }

    /** What both engines keep; the standard asks for less at some levels and for more at the last. */
    private static List<Anomaly> forbidden(Isolation level) {
        return switch (level) {
            case READ_UNCOMMITTED -> List.of(Anomaly.G0);
            case READ_COMMITTED -> List.of(Anomaly.G0, Anomaly.G1A, Anomaly.G1B, Anomaly.G1C, Anomaly.OTV);
            default -> List.of(Anomaly.G0, Anomaly.G1A, Anomaly.G1B, Anomaly.G1C, Anomaly.OTV, Anomaly.PMP,
                    Anomaly.P4, Anomaly.G_SINGLE);
        };
    }
}
