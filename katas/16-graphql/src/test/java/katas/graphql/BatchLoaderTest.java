package katas.graphql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import testkit.sql.Engine;

class BatchLoaderTest {

    private final List<List<Integer>> calls = new ArrayList<>();

    private BatchLoader<Integer, String> loader(int largest, BatchSource<Integer, String> source) {
        return new BatchLoader<>(keys -> {
            calls.add(List.copyOf(keys));
            return source.load(keys);
        }, largest);
    }

    private BatchLoader<Integer, String> loader() {
        return loader(100, keys -> keys.stream().map(BatchLoaderTest::found).toList());
    }

    private static Loaded<Integer, String> found(int key) {
        return new Loaded.Found<>(key, "row " + key);
    }

    private static Loaded<Integer, String> failed(int key, Throwable cause) {
        return new Loaded.Failed<>(key, cause);
    }

    private static Optional<String> ended(CompletableFuture<Optional<String>> future) {
        assertThat(future.isDone()).as("the future has ended when dispatch returns").isTrue();
        return future.join();
    }

    private static Throwable cause(CompletableFuture<Optional<String>> future) {
        assertThat(future.isDone()).as("the future has ended when dispatch returns").isTrue();
        Throwable[] cause = {null};
        future.whenComplete((value, thrown) -> cause[0] = thrown);
        return cause[0];
    }

    @Test
    void manyLoadsAreOneCall() {
        BatchLoader<Integer, String> loader = loader();
        CompletableFuture<Optional<String>> seven = loader.load(7);
        CompletableFuture<Optional<String>> three = loader.load(3);
        assertThat(calls).as("load calls nobody").isEmpty();
        assertThat(seven.isDone()).as("nothing is known before the dispatch").isFalse();
        assertThat(loader.dispatch()).as("dispatch says how many calls it took").isEqualTo(1);
        assertThat(calls).as("one call, with the keys in the order of their loads").containsExactly(List.of(7, 3));
        assertThat(ended(seven)).as("the row of 7").contains("row 7");
        assertThat(ended(three)).as("the row of 3").contains("row 3");
    }

    @Test
    void aDatabaseReturnsRowsInItsOwnOrder() {
        try (Authors authors = new Authors(Engine.H2)) {
            BatchLoader<Integer, String> loader = new BatchLoader<>(authors, 100);
            CompletableFuture<Optional<String>> nine = loader.load(9);
            CompletableFuture<Optional<String>> none = loader.load(500);
            CompletableFuture<Optional<String>> two = loader.load(2);
            CompletableFuture<Optional<String>> again = loader.load(9);
            loader.dispatch();
            assertThat(ended(nine)).as("9 was asked for first, and its row comes last").contains("Zoë 9");
            assertThat(ended(none)).as("500 has no row, and the others keep theirs").isEmpty();
            assertThat(ended(two)).as("2 was asked for last, and its row comes first").contains("Zoë 2");
            assertThat(ended(again)).as("9 once more").contains("Zoë 9");
            assertThat(authors.statements()).as("statements for the four loads").isEqualTo(1);
        }
    }

    @Test
    void theSourceMayAnswerInAnyOrder() {
        BatchLoader<Integer, String> loader = loader(100, keys -> List.of(found(3), found(1), found(2)));
        List<CompletableFuture<Optional<String>>> futures = List.of(loader.load(1), loader.load(2), loader.load(3));
        loader.dispatch();
        assertThat(futures.stream().map(BatchLoaderTest::ended))
                .as("to each key its own row, in whatever order they come")
                .containsExactly(Optional.of("row 1"), Optional.of("row 2"), Optional.of("row 3"));
    }

    @Test
    void whatTheSourceDoesNotHaveIsEmpty() {
        BatchLoader<Integer, String> loader = loader(100, keys -> List.of(found(2)));
        CompletableFuture<Optional<String>> one = loader.load(1);
        CompletableFuture<Optional<String>> two = loader.load(2);
        loader.dispatch();
        assertThat(ended(one)).as("of 1 the source says nothing: there is none").isEmpty();
        assertThat(ended(two)).as("of 2 it has a row").contains("row 2");
        BatchLoader<Integer, String> empty = loader(100, keys -> List.of());
        CompletableFuture<Optional<String>> nobody = empty.load(1);
        empty.dispatch();
        assertThat(ended(nobody)).as("an empty answer ends the future as well").isEmpty();
    }

    @Test
    void noKeyIsAskedForTwice() {
        BatchLoader<Integer, String> loader = loader();
        CompletableFuture<Optional<String>> first = loader.load(1000);
        CompletableFuture<Optional<String>> same = loader.load(Integer.valueOf("1000"));
        loader.load(2000);
        loader.dispatch();
        assertThat(calls).as("equal keys are one").containsExactly(List.of(1000, 2000));
        assertThat(ended(same)).as("both loads of 1000 end").isEqualTo(ended(first));
        CompletableFuture<Optional<String>> later = loader.load(1000);
        assertThat(later.isDone()).as("what is known needs no dispatch").isTrue();
        assertThat(later.join().orElseThrow()).as("it is the very same value").isSameAs(first.join().orElseThrow());
        assertThat(loader.dispatch()).as("nothing waits, so nobody is called").isZero();
        assertThat(calls).as("1000 was asked for once").hasSize(1);
    }

    @Test
    void thatThereIsNoneIsRemembered() {
        BatchLoader<Integer, String> loader = loader(100, keys -> List.of());
        loader.load(1);
        loader.dispatch();
        CompletableFuture<Optional<String>> again = loader.load(1);
        assertThat(again.isDone()).as("it is known that 1 has no row").isTrue();
        assertThat(loader.dispatch()).as("so nobody is asked again").isZero();
        assertThat(ended(again)).as("1 has none").isEmpty();
    }

    @Test
    void aFailureIsNotRemembered() {
        IllegalStateException down = new IllegalStateException("down");
        BatchLoader<Integer, String> loader = loader(100, keys -> {
            if (calls.size() == 1) {
                throw down;
            }
            return calls.size() == 2 ? List.of(failed(1, down)) : List.of(found(1));
        });
        for (int i = 1; i <= 2; i++) {
            CompletableFuture<Optional<String>> failing = loader.load(1);
            assertThat(failing.isDone()).as("load %d asks the source anew, at the next dispatch", i).isFalse();
            loader.dispatch();
            assertThat(cause(failing)).as("load %d of 1 fails", i).isSameAs(down);
        }
        CompletableFuture<Optional<String>> third = loader.load(1);
        assertThat(loader.dispatch()).as("the third load asks again").isEqualTo(1);
        assertThat(ended(third)).as("the source has recovered, and so has the key").contains("row 1");
    }

    @Test
    void aKeyFailsAlone() {
        IllegalStateException hidden = new IllegalStateException("not yours");
        AssertionError error = new AssertionError("broken");
        BatchLoader<Integer, String> loader =
                loader(100, keys -> List.of(failed(2, hidden), found(3), failed(4, error), found(1)));
        List<CompletableFuture<Optional<String>>> futures = List.of(loader.load(1), loader.load(2), loader.load(3),
                loader.load(4), loader.load(2));
        loader.dispatch();
        assertThat(ended(futures.get(0))).as("1 has a row").contains("row 1");
        assertThat(cause(futures.get(1))).as("2 fails with its own cause").isSameAs(hidden);
        assertThat(ended(futures.get(2))).as("3 has a row").contains("row 3");
        assertThat(cause(futures.get(3))).as("4 fails with its own cause, an Error").isSameAs(error);
        assertThat(cause(futures.get(4))).as("2 fails for everybody who loads it").isSameAs(hidden);
        assertThatThrownBy(futures.get(1)::join, "join wraps the cause once, as the JDK does")
                .isInstanceOf(CompletionException.class).hasCause(hidden);
    }

    @Test
    void aSourceThatThrowsFailsItsCall() {
        for (Throwable thrown : List.of(new IllegalStateException("down"), new StackOverflowError("deep"),
                new IOException("a checked one, which other languages throw as they like"))) {
            calls.clear();
            BatchLoader<Integer, String> loader = loader(2, keys -> {
                if (keys.contains(3)) {
                    BatchLoaderTest.<RuntimeException>raise(thrown);
                }
                return keys.stream().map(BatchLoaderTest::found).toList();
            });
            List<CompletableFuture<Optional<String>>> futures =
                    IntStream.rangeClosed(1, 6).mapToObj(loader::load).toList();
            assertThat(loader.dispatch()).as("all three calls take place").isEqualTo(3);
            assertThat(ended(futures.get(0))).as("1 was in another call than the one that threw").contains("row 1");
            assertThat(cause(futures.get(2))).as("3 fails with what was thrown: %s", thrown).isSameAs(thrown);
            assertThat(cause(futures.get(3))).as("4 was in the same call, and fails as well").isSameAs(thrown);
            assertThat(ended(futures.get(5))).as("6 was in a call after it").contains("row 6");
        }
    }

    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void raise(Throwable thrown) throws T {
        throw (T) thrown;
    }

    @Test
    void aSourceThatReturnsNullFailsItsCall() {
        for (List<Loaded<Integer, String>> answer : Arrays.<List<Loaded<Integer, String>>>asList(null,
                Collections.singletonList(null), Arrays.asList(found(1), null))) {
            BatchLoader<Integer, String> loader = loader(100, keys -> answer);
            CompletableFuture<Optional<String>> one = loader.load(1);
            CompletableFuture<Optional<String>> two = loader.load(2);
            loader.dispatch();
            assertThat(cause(one)).as("the source returned %s", answer).isInstanceOf(NullPointerException.class);
            assertThat(cause(two)).as("the source returned %s", answer).isInstanceOf(NullPointerException.class);
        }
    }

    @Test
    void twoAnswersForAKeyAreNone() {
        for (List<Loaded<Integer, String>> answer : List.of(List.of(found(41), found(2), found(41)),
                List.of(found(41), failed(41, new IllegalStateException("x")), found(2)),
                List.of(failed(41, new IllegalStateException("x")), found(41), found(2)),
                List.of(failed(41, new IllegalStateException("x")), failed(41, new IllegalStateException("y")),
                        found(2)),
                List.of(found(41), found(41), found(41), found(2)))) {
            BatchLoader<Integer, String> loader = loader(100, keys -> answer);
            CompletableFuture<Optional<String>> twice = loader.load(41);
            CompletableFuture<Optional<String>> once = loader.load(2);
            loader.dispatch();
            assertThat(cause(twice)).as("which of them is it? The source said %s", answer)
                    .isInstanceOf(IllegalStateException.class).hasMessageContaining("41");
            assertThat(ended(once)).as("others are not concerned").contains("row 2");
        }
    }

    @Test
    void whatNobodyAskedForIsIgnored() {
        BatchLoader<Integer, String> loader = loader(1, keys -> calls.size() == 1
                ? List.of(found(1), new Loaded.Found<>(2, "not asked for"), found(3), found(3)) : List.of(found(2)));
        CompletableFuture<Optional<String>> one = loader.load(1);
        CompletableFuture<Optional<String>> two = loader.load(2);
        assertThat(loader.dispatch()).as("two calls of one key").isEqualTo(2);
        assertThat(ended(one)).as("the row of 1").contains("row 1");
        assertThat(ended(two)).as("the row of 2 is the one that came when 2 was asked for").contains("row 2");
        CompletableFuture<Optional<String>> three = loader.load(3);
        assertThat(three.isDone()).as("3 came without being asked for, and is not known").isFalse();
    }

    @Test
    void onlyTheCallThatAsksForAKeySaysWhatItHas() {
        Loaded<Integer, String> early = new Loaded.Found<>(2, "before it was asked for");
        Loaded<Integer, String> late = new Loaded.Found<>(1, "after it was asked for");
        List<List<Loaded<Integer, String>>> answers = List.of(
                List.of(found(1), early, failed(3, new IllegalStateException("nobody asked"))),
                List.of(late), List.of(found(3)));
        BatchLoader<Integer, String> loader = loader(1, keys -> answers.get(calls.size() - 1));
        List<CompletableFuture<Optional<String>>> futures = IntStream.rangeClosed(1, 3).mapToObj(loader::load).toList();
        assertThat(loader.dispatch()).as("three calls of one key").isEqualTo(3);
        assertThat(ended(futures.get(0))).as("the second call was not asked for 1").contains("row 1");
        assertThat(ended(futures.get(1))).as("the first call was not asked for 2, and the second has none").isEmpty();
        assertThat(ended(futures.get(2))).as("the first call was not asked for 3, which fails nothing")
                .contains("row 3");
    }

    @Test
    void whatACallThatFailsHasSaidOfOthersIsIgnored() {
        BatchLoader<Integer, String> loader = loader(1, keys -> keys.contains(1) ? List.of(found(1))
                : Arrays.asList(new Loaded.Found<>(1, "not asked for"), found(2), null));
        CompletableFuture<Optional<String>> one = loader.load(1);
        CompletableFuture<Optional<String>> two = loader.load(2);
        loader.dispatch();
        assertThat(ended(one)).as("the row of 1 is the one that came when 1 was asked for").contains("row 1");
        assertThat(cause(two)).as("2 was in the call whose list has null in it")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aBatchHasAtMostAsManyKeysAsItMay() {
        for (int largest = 1; largest <= 6; largest++) {
            calls.clear();
            BatchLoader<Integer, String> loader =
                    loader(largest, keys -> keys.stream().map(BatchLoaderTest::found).toList());
            IntStream.rangeClosed(1, 5).forEach(loader::load);
            assertThat(loader.dispatch()).as("calls for five keys, %d at a time", largest)
                    .isEqualTo((5 + largest - 1) / largest);
            assertThat(calls.stream().flatMap(List::stream)).as("every key once, in order, %d at a time", largest)
                    .containsExactly(1, 2, 3, 4, 5);
            int full = largest;
            assertThat(calls.subList(0, calls.size() - 1)).as("all calls are full but the last, %d at a time", largest)
                    .allMatch(call -> call.size() == full);
        }
        calls.clear();
        BatchLoader<Integer, String> unlimited =
                loader(Integer.MAX_VALUE, keys -> keys.stream().map(BatchLoaderTest::found).toList());
        List<CompletableFuture<Optional<String>>> futures = List.of(unlimited.load(1), unlimited.load(2));
        assertThat(unlimited.dispatch()).as("Integer.MAX_VALUE keys fit into one call").isEqualTo(1);
        assertThat(ended(futures.get(1))).as("and all of them end").contains("row 2");
    }

    @Test
    void whatDependsOnAValueWaitsForTheNextDispatch() {
        BatchLoader<Integer, String> loader = loader();
        List<CompletableFuture<Optional<String>>> chained = new ArrayList<>();
        loader.load(1).thenAccept(value -> chained.addAll(List.of(loader.load(10), loader.load(2), loader.load(1))));
        loader.load(2);
        loader.dispatch();
        assertThat(calls).as("10 was loaded while futures ended, and is not part of that dispatch")
                .containsExactly(List.of(1, 2));
        assertThat(chained.get(0).isDone()).as("10 waits").isFalse();
        assertThat(ended(chained.get(1))).as("2 came with the same dispatch, and is known").contains("row 2");
        assertThat(ended(chained.get(2))).as("1 is known to those who depend on it").contains("row 1");
        loader.dispatch();
        assertThat(calls).as("the next dispatch asks for 10").containsExactly(List.of(1, 2), List.of(10));
        assertThat(ended(chained.get(0))).as("10 has its row").contains("row 10");
    }

    @Test
    void whoeverTriesAgainAtOnceWaitsForTheNextDispatch() {
        BatchLoader<Integer, String> loader = loader(100, keys ->
                calls.size() == 1 ? List.of(failed(1, new IllegalStateException("down"))) : List.of(found(1)));
        List<CompletableFuture<Optional<String>>> again = new ArrayList<>();
        loader.load(1).whenComplete((value, failure) -> again.add(loader.load(1)));
        loader.load(1).whenComplete((value, failure) -> again.add(loader.load(1)));
        loader.dispatch();
        assertThat(again).as("both loads have failed, and 1 was loaded again as they did").hasSize(2)
                .noneMatch(CompletableFuture::isDone);
        assertThat(loader.dispatch()).as("a failure is not remembered, so the next dispatch asks for 1").isEqualTo(1);
        assertThat(ended(again.get(0))).as("the second attempt of the one").contains("row 1");
        assertThat(ended(again.get(1))).as("the second attempt of the other").contains("row 1");
    }

    @Test
    void whoeverHasHeardMayDispatchAgain() {
        BatchLoader<Integer, String> loader = loader();
        List<CompletableFuture<Optional<String>>> later = new ArrayList<>();
        CompletableFuture<Integer> inner = loader.load(1).thenApply(value -> {
            later.add(loader.load(9));
            return loader.dispatch();
        });
        CompletableFuture<Optional<String>> two = loader.load(2);
        assertThat(loader.dispatch()).as("one call for 1 and 2, and another dispatch counts for itself").isEqualTo(1);
        assertThat(inner.join()).as("a dispatch while futures end loads what waits by then").isEqualTo(1);
        assertThat(ended(later.get(0))).as("9 has its row").contains("row 9");
        assertThat(ended(two)).as("and 2 has its own").contains("row 2");
        assertThat(calls).as("two calls").containsExactly(List.of(1, 2), List.of(9));
    }

    @Test
    void allCallsComeBeforeTheFirstEnd() {
        List<String> events = new ArrayList<>();
        BatchLoader<Integer, String> loader = loader(1, keys -> {
            events.add("call " + keys);
            return List.of(found(keys.get(0)));
        });
        loader.load(1).thenAccept(value -> events.add("end 1"));
        loader.load(2).thenAccept(value -> events.add("end 2"));
        loader.dispatch();
        assertThat(events.subList(0, 2)).as("both calls, and then the ends").containsExactly("call [1]", "call [2]");
        assertThat(events).as("both futures have ended").contains("end 1", "end 2").hasSize(4);
    }

    @Test
    void whatTheSourceLoadsWaits() {
        List<CompletableFuture<Optional<String>>> inner = new ArrayList<>();
        List<BatchLoader<Integer, String>> self = new ArrayList<>();
        self.add(loader(100, keys -> {
            if (calls.size() == 1) {
                inner.addAll(List.of(self.get(0).load(1), self.get(0).load(9)));
            }
            return keys.stream().map(BatchLoaderTest::found).toList();
        }));
        CompletableFuture<Optional<String>> outer = self.get(0).load(1);
        self.get(0).dispatch();
        assertThat(ended(outer)).as("1 has its row").contains("row 1");
        assertThat(ended(inner.get(0))).as("1 was being loaded, so the source's own load ends with it")
                .contains("row 1");
        assertThat(inner.get(1).isDone()).as("9 waits for another dispatch").isFalse();
        self.get(0).dispatch();
        assertThat(calls).as("1 was asked for once").containsExactly(List.of(1), List.of(9));
        assertThat(ended(inner.get(1))).as("9 has its row").contains("row 9");
    }

    @Test
    void whoeverCancelsTakesNobodyWithHim() {
        BatchLoader<Integer, String> loader = loader();
        CompletableFuture<Optional<String>> cancelled = loader.load(1);
        CompletableFuture<Optional<String>> other = loader.load(1);
        cancelled.cancel(true);
        assertThat(other.isDone()).as("the other one still waits").isFalse();
        loader.dispatch();
        assertThat(ended(other)).as("and gets its row").contains("row 1");
        CompletableFuture<Optional<String>> known = loader.load(1);
        known.obtrudeValue(Optional.of("changed"));
        assertThat(ended(loader.load(1))).as("who changes his future changes nobody else's").contains("row 1");
        assertThat(ended(other)).as("not even one that has ended").contains("row 1");
    }

    @Test
    void whatNobodyWaitsForAnyMoreIsAskedForAllTheSame() {
        BatchLoader<Integer, String> loader = loader();
        loader.load(1).cancel(true);
        loader.load(2).complete(Optional.of("from elsewhere"));
        loader.load(3);
        assertThat(loader.dispatch()).as("one call").isEqualTo(1);
        assertThat(calls).as("the keys that were written down, whatever became of their futures")
                .containsExactly(List.of(1, 2, 3));
        assertThat(ended(loader.load(1))).as("and so the row of 1 is known").contains("row 1");
        assertThat(ended(loader.load(2))).as("and that of 2 is the source's").contains("row 2");
    }

    @Test
    void theKeysOfACallStayWhatTheyAre() {
        List<List<Integer>> kept = new ArrayList<>();
        BatchLoader<Integer, String> loader = new BatchLoader<>(keys -> {
            kept.add(keys);
            return keys.stream().map(BatchLoaderTest::found).toList();
        }, 2);
        for (int key = 1; key <= 6; key++) {
            loader.load(key);
            if (key % 3 == 0) {
                loader.dispatch();
            }
        }
        assertThat(kept).as("a source may keep the list of its keys: nobody changes it").containsExactly(
                List.of(1, 2), List.of(3), List.of(4, 5), List.of(6));
    }

    @Test
    void aDependentThatThrowsHurtsNobodyElse() {
        BatchLoader<Integer, String> loader = loader();
        loader.load(1).thenAccept(value -> {
            throw new IllegalStateException("a dependent's own affair");
        });
        CompletableFuture<Optional<String>> two = loader.load(2);
        assertThatCode(loader::dispatch).as("what a dependent throws stays in its own future")
                .doesNotThrowAnyException();
        assertThat(ended(two)).as("2 has its row").contains("row 2");
    }

    @Test
    void requestsShareNothing() {
        BatchLoader<Integer, String> one = loader();
        one.load(1);
        one.dispatch();
        BatchLoader<Integer, String> other = loader();
        assertThat(other.load(1).isDone()).as("another request has a loader of its own, which knows nothing").isFalse();
        assertThat(other.dispatch()).as("and asks for itself").isEqualTo(1);
    }

    @Test
    void nothingWaitsAtFirst() {
        assertThat(loader().dispatch()).as("nothing was loaded, so nobody is called").isZero();
        assertThat(calls).as("nobody was called").isEmpty();
    }

    @Test
    void theLargestBatchIsAtLeastOne() {
        assertThat(loader().dispatch()).as("nothing to load").isZero();
        for (int largest : new int[] {0, -1, Integer.MIN_VALUE}) {
            assertThatThrownBy(() -> loader(largest, keys -> List.of()), "no batch of %s keys", largest)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(Integer.toString(largest));
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        assertThat(loader().dispatch()).as("nothing to load").isZero();
        assertThatThrownBy(() -> new BatchLoader<Integer, String>(null, 1), "no source")
                .isInstanceOf(NullPointerException.class);
        BatchLoader<Integer, String> loader = loader();
        assertThatThrownBy(() -> loader.load(null), "load(null)").isInstanceOf(NullPointerException.class);
        assertThat(loader.dispatch()).as("a refused load leaves nothing behind").isZero();
    }
}
