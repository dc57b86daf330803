package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LinearizabilityCheckerTest {

    private static final int MOST_COMPARISONS = 2_000_000;

    private static Operation<String> write(String value, long called, long answered) {
        return Operation.answered(1, "r", new Action.Write<>(value), called, answered);
    }

    private static Operation<String> read(String seen, long called, long answered) {
        return Operation.answered(2, "r", new Action.Read<>(seen), called, answered);
    }

    private static Operation<String> swap(String expected, String value, boolean swapped, long called, long answered) {
        return Operation.answered(3, "r", new Action.CompareAndSet<>(expected, value, swapped), called, answered);
    }

    private static Operation<String> lost(Action<String> action, long called) {
        return Operation.unanswered(4, "r", action, called);
    }

    private static Operation<String> lostWrite(String value, long called) {
        return lost(new Action.Write<>(value), called);
    }

    @SafeVarargs
    private static void holds(String rule, Operation<String>... history) {
        List<Operation<String>> operations = new ArrayList<>();
        for (Operation<String> operation : history) {
            operations.add(operation);
        }
        assertThat(LinearizabilityChecker.isLinearizable(operations)).as(rule).isTrue();
        LinearizabilityChecker.orders(operations).forEach((key, order) -> {
            assertThat(order).as("an order, where there is one: %s", rule).isPresent();
            assertThat(BruteForce.fault(operations, order.orElseThrow())).as("what is wrong with the order: %s", rule)
                    .isNull();
        });
    }

    @SafeVarargs
    private static void fails(String rule, Operation<String>... history) {
        List<Operation<String>> operations = new ArrayList<>();
        for (Operation<String> operation : history) {
            operations.add(operation);
        }
        assertThat(LinearizabilityChecker.isLinearizable(operations)).as(rule).isFalse();
    }

    @Test
    void oneAfterTheOther() {
        holds("a register has no value at first, and then the last that was written",
                read(null, 0, 1), write("1", 2, 3), read("1", 4, 5), write("2", 6, 7), read("2", 8, 9));
        fails("a value that nobody has written", write("1", 0, 1), read("2", 2, 3));
        fails("nothing, after something was written", write("1", 0, 1), read(null, 2, 3));
    }

    @Test
    void aStaleReadIsNoticed() {
        fails("a read after a second write sees the first",
                write("1", 0, 1), write("2", 2, 3), read("1", 4, 5));
        fails("that each client sees its own operations in order does not help",
                Operation.answered(1, "r", new Action.Write<>("1"), 0, 1),
                Operation.answered(2, "r", new Action.Read<>((String) null), 2, 3),
                Operation.answered(2, "r", new Action.Read<>("1"), 4, 5));
    }

    @Test
    void whatOverlapsMayComeInEitherOrder() {
        holds("a read during a write may see it", write("1", 0, 3), read("1", 1, 2));
        holds("and may miss it", write("1", 0, 3), read(null, 1, 2));
        holds("of two writes at once either may be the last",
                write("1", 0, 3), write("2", 1, 2), read("1", 4, 5));
        holds("the one that was called first may be the last, whichever was answered first",
                write("1", 0, 10), write("2", 1, 3), read("1", 4, 5));
        holds("the one that was called last may be the first",
                write("1", 0, 2), write("2", 1, 10), read("2", 3, 4), read("2", 5, 6));
    }

    @Test
    void timeDoesNotGoBackWithinAWrite() {
        fails("two reads, one after the other, during one write see the new value and then the old one",
                write("1", 0, 1), write("2", 2, 9), read("2", 3, 4), read("1", 5, 6));
        holds("the old and then the new", write("1", 0, 1), write("2", 2, 9), read("1", 3, 4), read("2", 5, 6));
    }

    @Test
    void aReadDoesNotSeeWhatIsYetToBeCalled() {
        fails("a value is read before anybody calls for it to be written", read("1", 0, 1), write("1", 2, 3));
    }

    @Test
    void whatTouchesMayComeInEitherOrder() {
        holds("a read called when a write is answered may miss it", write("1", 0, 2), read(null, 2, 3));
        holds("and may see it", write("1", 0, 2), read("1", 2, 3));
        holds("a read answered when a write is called may see it", read("1", 0, 2), write("1", 2, 3));
        fails("one tick later it may not miss it", write("1", 0, 2), read(null, 3, 4));
    }

    @Test
    void aSwapNeedsTheExpectedValue() {
        holds("the value is the expected one", write("1", 0, 1), swap("1", "2", true, 2, 3), read("2", 4, 5));
        fails("it is another", write("1", 0, 1), swap("2", "3", true, 2, 3));
        holds("none is expected, and there is none", swap(null, "1", true, 0, 1), read("1", 2, 3));
        fails("none is expected, and there is one", write("1", 0, 1), swap(null, "2", true, 2, 3));
        fails("two swap the same value", write("1", 0, 1), swap("1", "2", true, 2, 9), swap("1", "3", true, 3, 8));
        holds("one swaps what the other has written",
                write("1", 0, 1), swap("2", "3", true, 2, 9), swap("1", "2", true, 3, 8), read("3", 10, 11));
    }

    @Test
    void aFailedSwapSaysThatTheValueWasAnother() {
        holds("it was another", write("1", 0, 1), swap("2", "3", false, 2, 3), read("1", 4, 5));
        fails("it was the expected one all the time", write("1", 0, 1), swap("1", "2", false, 2, 3));
        fails("there was none, as expected", swap(null, "1", false, 0, 1));
        holds("there was none, which is another", swap("1", "2", false, 0, 1), read(null, 2, 3));
        holds("it was another for a moment",
                write("1", 0, 1), swap("1", "9", false, 2, 9), write("2", 3, 4), write("1", 5, 6), read("1", 10, 11));
        fails("it changes nothing", write("1", 0, 1), swap("2", "3", false, 2, 3), read("3", 4, 5));
    }

    @Test
    void aWriteWithoutAnAnswerMayHaveTakenPlaceOrNot() {
        holds("it took place", lostWrite("1", 0), read("1", 1, 2));
        holds("it did not", lostWrite("1", 0), read(null, 1, 2));
        holds("it took place late", lostWrite("1", 0), read(null, 1, 2), read(null, 3, 4), read("1", 5, 6));
        holds("it took place after another write", lostWrite("1", 0), write("2", 1, 2), read("2", 3, 4),
                read("1", 5, 6));
        fails("it took place, and then had not", lostWrite("1", 0), read("1", 1, 2), read(null, 3, 4));
        fails("it took place twice", lostWrite("1", 0), read("1", 1, 2), write("2", 3, 4), read("2", 5, 6),
                read("1", 7, 8));
        fails("it took place before it was called", read("1", 0, 1), lostWrite("1", 2));
    }

    @Test
    void aSwapWithoutAnAnswerMayHaveTakenPlaceOrNot() {
        Action<String> asked = new Action.CompareAndSet<>("1", "2", false);
        holds("it swapped", write("1", 0, 1), lost(asked, 2), read("2", 3, 4));
        holds("it did not", write("1", 0, 1), lost(asked, 2), read("1", 3, 4), write("3", 5, 6), read("3", 7, 8));
        holds("it swapped late", write("1", 0, 1), lost(asked, 2), read("1", 3, 4), read("2", 5, 6));
        fails("the value was never the expected one", write("3", 0, 1), lost(asked, 2), read("2", 3, 4));
        holds("what its answer would have been means nothing",
                write("3", 0, 1), lost(new Action.CompareAndSet<>("1", "2", true), 2), read("3", 3, 4));
    }

    @Test
    void whatNobodyHasReadMayHaveTakenPlace() {
        holds("a value that nobody has read has kept another from being swapped",
                write("1", 0, 1), lostWrite("2", 2), swap("1", "3", false, 4, 5));
        holds("a value that was swapped in and that nobody has read has done so",
                write("1", 0, 1), lost(new Action.CompareAndSet<>("1", "2", false), 2), swap("1", "3", false, 4, 5));
        fails("it takes place after its call", write("1", 0, 1), swap("1", "3", false, 2, 3), lostWrite("2", 4));
    }

    @Test
    void aReadWithoutAnAnswerSaysNothing() {
        holds("it has seen nothing", write("1", 0, 1), lost(new Action.Read<>("9"), 2), read("1", 3, 4));
        holds("there is nothing else", lost(new Action.Read<>("9"), 2));
        holds("nothing was answered at all", lostWrite("1", 0), lost(new Action.CompareAndSet<>("1", "2", false), 1));
    }

    @Test
    void aKeyOfWhichNothingWasAnsweredHasAnOrder() {
        for (Action<String> action : List.of(new Action.Read<String>(null), new Action.Write<>("1"),
                new Action.CompareAndSet<String>(null, "1", false))) {
            List<Operation<String>> history = List.of(lost(action, 0));
            Optional<List<Operation<String>>> order = LinearizabilityChecker.orders(history).get("r");
            assertThat(order).as("an order of the key of an operation without an answer, %s", action).isNotNull()
                    .isPresent();
            assertThat(BruteForce.fault(history, order.orElseThrow())).as("what is wrong with it").isNull();
        }
    }

    @Test
    void aClientThatGaveUpMayGoOn() {
        holds("its write takes place after its read", Operation.unanswered(1, "r", new Action.Write<>("1"), 0),
                Operation.answered(1, "r", new Action.Read<>((String) null), 1, 2), read("1", 3, 4));
    }

    @Test
    void equalOperationsAreTwo() {
        fails("one value is swapped twice by operations that are equal",
                write("1", 0, 1), swap("1", "2", true, 2, 3), swap("1", "2", true, 2, 3));
        holds("one value is read twice by operations that are equal",
                write("1", 0, 1), read("1", 2, 3), read("1", 2, 3));
    }

    @Test
    void oneObjectThatIsThereTwiceIsTwoOperations() {
        Operation<String> swap = swap("1", "2", true, 2, 3);
        fails("one value is swapped twice by what is one object in the list", write("1", 0, 1), swap, swap);
        Operation<String> read = read("1", 2, 3);
        holds("one value is read twice by what is one object in the list", write("1", 0, 1), read, read);
    }

    @Test
    void whatWasTriedIsRememberedWithItsValue() {
        holds("both orders of two writes lead to the same set of operations, and to another value",
                write("1", 0, 9), write("2", 0, 9), read("2", 10, 11));
        holds("and the other way round", write("2", 0, 9), write("1", 0, 9), read("2", 10, 11));
        holds("a value that was there before is there again, after other operations",
                write("1", 0, 1), write("2", 2, 3), write("1", 4, 5), write("2", 6, 7), write("1", 8, 9),
                read("1", 10, 11), swap("1", "2", true, 12, 13), read("2", 14, 15));
    }

    @Test
    void keysDoNotMeet() {
        List<Operation<String>> history = List.of(
                Operation.answered(1, "a", new Action.Write<>("1"), 0, 1),
                Operation.answered(1, "b", new Action.Write<>("2"), 2, 3),
                Operation.answered(2, "a", new Action.Read<>("1"), 4, 5),
                Operation.answered(2, "b", new Action.Read<>((String) null), 6, 7),
                Operation.answered(2, "", new Action.Read<>((String) null), 6, 7));
        Map<String, Optional<List<Operation<String>>>> orders = LinearizabilityChecker.orders(history);
        assertThat(orders).as("the keys of the history").containsOnlyKeys("a", "b", "");
        assertThat(orders.get("a")).as("the order of the first key").contains(List.of(history.get(0), history.get(2)));
        assertThat(orders.get("b")).as("there is none for the second").isEmpty();
        assertThat(orders.get("")).as("the order of the third").contains(List.of(history.get(4)));
        assertThat(LinearizabilityChecker.isLinearizable(history)).as("one key is not").isFalse();
        assertThat(LinearizabilityChecker.isLinearizable(history.subList(0, 3))).as("both are").isTrue();
    }

    @Test
    void whatWasToldChangesNothing() {
        List<Operation<String>> history = List.of(write("1", 0, 1), read("1", 2, 3));
        Map<String, Optional<List<Operation<String>>>> orders = LinearizabilityChecker.orders(history);
        try {
            orders.get("r").orElseThrow().clear();
            orders.clear();
        } catch (UnsupportedOperationException unmodifiable) {
            // That is another way to keep the rest as it is.
        }
        assertThat(LinearizabilityChecker.orders(history).get("r")).as("the order after that of before was cleared")
                .contains(history);
    }

    @Test
    void nothingIsLinearizable() {
        assertThat(LinearizabilityChecker.<String>orders(List.of())).as("keys of no operations").isEmpty();
        assertThat(LinearizabilityChecker.<String>isLinearizable(List.of())).as("no operations").isTrue();
    }

    @Test
    void theOrderOfTheListMeansNothing() {
        List<Operation<String>> history = new ArrayList<>(List.of(write("1", 0, 1), write("2", 2, 9),
                read("1", 3, 4), read("2", 5, 6), swap("2", "3", true, 7, 12), read("3", 10, 11)));
        Random random = new Random(3);
        for (int turn = 0; turn < 20; turn++) {
            Collections.shuffle(history, random);
            List<Operation<String>> given = List.copyOf(history);
            assertThat(LinearizabilityChecker.isLinearizable(history)).as("in the order %s", given).isTrue();
            assertThat(history).as("the caller's list after the call").isEqualTo(given);
        }
    }

    @Test
    void valuesAreEqualByEquals() {
        holds("the same text in another object", write(new String("größer"), 0, 1), read(new String("größer"), 2, 3),
                swap(new String("größer"), "2", true, 4, 5));
    }

    /** Two writes at once, the first of which may be the last, and a read of that value. */
    private static <V> void assertApart(V one, V other, String rule) {
        for (List<V> values : List.of(List.of(one, other), List.of(other, one))) {
            List<Operation<V>> history = List.of(
                    Operation.answered(1, "r", new Action.Write<>(values.get(0)), 0, 10),
                    Operation.answered(2, "r", new Action.Write<>(values.get(1)), 0, 10),
                    Operation.answered(3, "r", new Action.Read<>(values.get(0)), 11, 12));
            assertThat(LinearizabilityChecker.isLinearizable(history)).as("%s: %s", rule, values).isTrue();
            List<Operation<V>> wrong = List.of(
                    Operation.answered(1, "r", new Action.Write<>(values.get(0)), 0, 10),
                    Operation.answered(3, "r", new Action.Read<>(values.get(1)), 11, 12));
            assertThat(LinearizabilityChecker.isLinearizable(wrong)).as("one read as the other, %s: %s", rule, values)
                    .isFalse();
        }
    }

    @Test
    void valuesThatOnlyLookAlikeAreTwo() {
        assertApart(List.of("a, b"), List.of("a", "b"), "two lists that are shown as one text");
        assertApart("Aa", "BB", "two texts with one hash");
        LinearizabilityCheckerTest.<Object>assertApart(1, 1L, "a number and a long one");
    }

    @Test
    void timesMayBeAny() {
        holds("from the first to the last of them",
                write("1", Long.MIN_VALUE, -5), read("1", -4, 0), write("2", 1, Long.MAX_VALUE),
                read("1", 2, 3), read("2", 4, Long.MAX_VALUE));
        fails("a stale read among them", write("1", Long.MIN_VALUE, Long.MIN_VALUE + 1),
                read(null, Long.MAX_VALUE - 1, Long.MAX_VALUE));
    }

    /** Fails when values have been compared too often, so that a search that would not end does. */
    private static final class Counted {

        private static int comparisons;

        private final int number;

        private Counted(int number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            comparisons++;
            if (comparisons > MOST_COMPARISONS) {
                assertThat(comparisons).as("comparisons of values, for 500 operations by ten clients")
                        .isLessThanOrEqualTo(MOST_COMPARISONS);
            }
            return other instanceof Counted counted && number == counted.number;
        }

        @Override
        public int hashCode() {
            return number;
        }
    }

    private static List<Operation<Counted>> fiveHundred(int unanswered, int seed) {
        Counted.comparisons = 0;
        return SimulatedRegister.history(500, 10, unanswered, 5, new Random(seed), Counted::new);
    }

    @Test
    void fiveHundredOperationsByTenClientsAreQuick() {
        for (int seed = 0; seed < 5; seed++) {
            List<Operation<Counted>> history = fiveHundred(0, seed);
            assertThat(LinearizabilityChecker.isLinearizable(history)).as("history %s of a register", seed).isTrue();
        }
    }

    @Test
    void aFaultInTheEndIsFoundQuickly() {
        for (int seed = 0; seed < 5; seed++) {
            List<Operation<Counted>> history = new ArrayList<>(fiveHundred(0, seed));
            history.add(Operation.answered(0, "r", new Action.Read<>(new Counted(77)), 10_000, 10_001));
            assertThat(LinearizabilityChecker.isLinearizable(history))
                    .as("history %s, and at last a value that nobody wrote", seed).isFalse();
        }
    }

    @Test
    void aLostAnswerDoesNoHarm() {
        for (int seed = 0; seed < 3; seed++) {
            List<Operation<Counted>> history = new ArrayList<>(fiveHundred(1, seed));
            assertThat(LinearizabilityChecker.isLinearizable(history)).as("history %s of a register", seed).isTrue();
            Counted.comparisons = 0;
            history.add(Operation.answered(0, "r", new Action.Read<>(new Counted(77)), 10_000, 10_001));
            assertThat(LinearizabilityChecker.isLinearizable(history))
                    .as("history %s, and at last a value that nobody wrote", seed).isFalse();
        }
    }

    @Test
    void badHistoriesAreRefused() {
        assertThat(LinearizabilityChecker.isLinearizable(List.<Operation<String>>of())).as("nothing has happened")
                .isTrue();
        assertThatThrownBy(() -> LinearizabilityChecker.isLinearizable(null), "there is no history")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> LinearizabilityChecker.orders(null), "there is no history")
                .isInstanceOf(NullPointerException.class);
        List<Operation<String>> withNull = Arrays.asList(write("1", 0, 1), null);
        assertThatThrownBy(() -> LinearizabilityChecker.orders(withNull), "there is no second operation")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> LinearizabilityChecker.isLinearizable(withNull), "there is no second operation")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new Operation<>(1, "r", new Action.Read<>("1"), 5, OptionalLong.of(5)),
                "answered when it was called").isInstanceOf(IllegalArgumentException.class).hasMessageContaining("5");
    }
}
