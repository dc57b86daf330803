package guide.web;

import static org.assertj.core.api.Assertions.assertThat;

import guide.book.Workbook;
import guide.engine.Reference;
import guide.web.SimulatedExpiry.Request;
import guide.web.SimulatedExpiry.Strategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreStampedeTest {

    @TempDir
    private Path folder;

    private Map<Strategy, List<Request>> played() throws IOException {
        Workbook book = Workbook.open(Path.of("..").toRealPath());
        Map<Strategy, List<Request>> played = new EnumMap<>(Strategy.class);
        try (Reference reference = Reference.load(book, "05-stampede", "katas.stampede",
                List.of("SingleFlight", "EarlyExpiration", "StaleWhileRevalidate"), folder)) {
            for (Strategy strategy : Strategy.values()) {
                played.put(strategy, new SimulatedExpiry(reference).play(strategy));
            }
        }
        return played;
    }

    @Test
    void eachStrategyMeetsTheExpiryInItsWay() throws IOException {
        Map<Strategy, List<Request>> played = played();
        played.forEach((strategy, requests) -> assertThat(requests).as("requests, %s", strategy).hasSize(1_000));
        assertThat(loads(played.get(Strategy.NOTHING))).as("loads: all requests of 200 ms").isEqualTo(100);
        assertThat(waiting(played.get(Strategy.NOTHING))).as("requests that wait").isEqualTo(100);
        assertThat(loads(played.get(Strategy.SINGLE_FLIGHT))).as("loads of a flight").isEqualTo(1);
        assertThat(waiting(played.get(Strategy.SINGLE_FLIGHT))).as("requests that wait for it").isEqualTo(100);
        assertThat(loads(played.get(Strategy.EARLY))).as("loads by lot").isBetween(1L, 8L);
        assertThat(waiting(played.get(Strategy.EARLY))).as("requests that wait although lots are drawn").isZero();
        assertThat(loads(played.get(Strategy.EARLY_AND_SINGLE_FLIGHT))).as("loads by lot, shared").isEqualTo(1);
        assertThat(loads(played.get(Strategy.STALE))).as("refreshes").isEqualTo(1);
        assertThat(waiting(played.get(Strategy.STALE))).as("requests that wait for a refresh").isZero();
        assertThat(played.get(Strategy.STALE)).as("requests that get the old value").filteredOn(Request::stale)
                .hasSize(100);
    }

    private static long loads(List<Request> requests) {
        return requests.stream().filter(Request::loads).count();
    }

    private static long waiting(List<Request> requests) {
        return requests.stream().filter(request -> request.ends() > request.millis()).count();
    }
}
