package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import testkit.Script;

class BatchLoaderProperties {

    private static final int KEYS = 8;

    @Property
    void everyFutureHearsOfItsOwnKey(@ForAll("operations") List<String> operations,
            @ForAll @IntRange(min = 1, max = 5) int largest) {
        Request request = new Request(largest);
        Script.replay("BatchLoader<Integer, String> loader = new BatchLoader<>(source, " + largest + ");", operations,
                request::run);
    }

    @Provide
    Arbitrary<List<String>> operations() {
        Arbitrary<String> load = Arbitraries.integers().between(0, KEYS - 1).map(key -> "loader.load(" + key + ");");
        return Arbitraries.frequencyOf(Tuple.of(4, load),
                Tuple.of(1, Arbitraries.just("loader.dispatch();"))).list().ofMaxSize(30);
    }

    /** Keys from 0 to 5 have rows, 6 has none, and 7 fails; the source answers in another order each time. */
    private static final class Request {

        private final List<Integer> asked = new ArrayList<>();
        private final BatchLoader<Integer, String> loader;
        private final int largest;
        private final Map<Integer, List<CompletableFuture<Optional<String>>>> futures = new HashMap<>();
        private final Set<Integer> waiting = new LinkedHashSet<>();
        private final Set<Integer> known = new LinkedHashSet<>();
        private final Random random = new Random(16);
        private int calls;

        Request(int largest) {
            this.largest = largest;
            this.loader = new BatchLoader<>(this::answer, largest);
        }

        private List<Loaded<Integer, String>> answer(List<Integer> keys) {
            calls++;
            assertThat(keys.size()).as("no call has more than %d keys", largest).isBetween(1, largest);
            asked.addAll(keys);
            List<Loaded<Integer, String>> answer = new ArrayList<>();
            for (int key : keys) {
                if (key == 7) {
                    answer.add(new Loaded.Failed<>(key, new IllegalStateException("seven")));
                } else if (key != 6) {
                    answer.add(new Loaded.Found<>(key, "row " + key));
                }
            }
            Collections.shuffle(answer, random);
            return answer;
        }

        void run(String operation) {
            if (operation.contains("dispatch")) {
                dispatch();
                return;
            }
            int key = operation.charAt("loader.load(".length()) - '0';
            CompletableFuture<Optional<String>> future = loader.load(key);
            assertThat(future.isDone()).as("load ends at once if the key is known").isEqualTo(known.contains(key));
            futures.computeIfAbsent(key, first -> new ArrayList<>()).add(future);
            if (!known.contains(key)) {
                waiting.add(key);
            }
        }

        private void dispatch() {
            asked.clear();
            calls = 0;
            assertThat(loader.dispatch()).as("dispatch tells its calls").isEqualTo(calls)
                    .isEqualTo((waiting.size() + largest - 1) / largest);
            assertThat(asked).as("the keys that wait, each once, in the order of their first loads")
                    .containsExactlyElementsOf(waiting);
            known.addAll(waiting);
            known.remove(7);
            waiting.clear();
            futures.forEach((key, all) -> all.forEach(future -> {
                assertThat(future.isDone()).as("every future of %d has ended", key).isTrue();
                assertThat(future.isCompletedExceptionally()).as("of all keys, 7 fails; this is %d", key)
                        .isEqualTo(key == 7);
                if (key != 7) {
                    assertThat(future.join()).as("the row of %d", key)
                            .isEqualTo(key == 6 ? Optional.empty() : Optional.of("row " + key));
                }
            }));
        }
    }
}
