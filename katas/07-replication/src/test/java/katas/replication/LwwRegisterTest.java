package katas.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import testkit.Footprint;

class LwwRegisterTest {

    private static LwwRegister<String> written(String node, long now, String value) {
        return new LwwRegister<String>().write(node, now, value);
    }

    private static <V> void assertStays(LwwRegister<V> stays, LwwRegister<V> goes) {
        assertThat(goes.merge(stays)).as("%s merged into %s", stays, goes).isEqualTo(stays);
        assertThat(stays.merge(goes)).as("%s merged into %s", goes, stays).isEqualTo(stays);
    }

    @Test
    void whatWasWrittenIsRead() {
        LwwRegister<String> register = written("a", 5, "red").write("a", 6, "blue");
        assertThat(register.value()).as("the value of the last write").contains("blue");
        assertThat(register.stamp()).as("its stamp").contains(new Stamp(6, "a"));
    }

    @Test
    void whatNobodyHasWrittenHasNothing() {
        LwwRegister<String> never = new LwwRegister<>();
        assertThat(never.value()).as("the value of a register that nobody has written").isEmpty();
        assertThat(never.stamp()).as("its stamp").isEmpty();
        assertThat(never.merge(new LwwRegister<>())).as("merged with another such").isEqualTo(never);
    }

    @Test
    void theLaterWriteStays() {
        assertStays(written("a", 6, "blue"), written("b", 5, "red"));
        assertStays(written("b", 6, "blue"), written("a", 5, "red"));
        assertStays(written("a", 1, "blue"), written("b", -1, "red"));
        assertStays(written("a", Long.MAX_VALUE, "blue"), written("b", Long.MIN_VALUE, "red"));
        assertStays(written("a", Long.MIN_VALUE + 1, "blue"), written("b", Long.MIN_VALUE, "red"));
    }

    @Test
    void anyWriteStaysAgainstNone() {
        assertStays(written("", Long.MIN_VALUE, "red"), new LwwRegister<>());
        assertStays(new LwwRegister<String>().clear("a", Long.MIN_VALUE), new LwwRegister<>());
        assertStays(new LwwRegister<String>().clear("", Long.MIN_VALUE), new LwwRegister<>());
        assertStays(written("a", 0, "red"), new LwwRegister<>());
    }

    @Test
    void theGreaterNameDecidesWhenTimesAreEqual() {
        assertStays(written("b", 5, "blue"), written("a", 5, "red"));
        assertStays(written("b", 5, "red"), written("a", 5, "blue"));
        assertStays(written("a", 5, "red"), written("B", 5, "blue"));
        assertStays(written("node-9", 5, "red"), written("node-10", 5, "blue"));
        assertStays(written("\u00e4", 5, "red"), written("z", 5, "blue"));
        assertStays(written("a", 5, "red"), written("", 5, "blue"));
        assertStays(written("\uffff", 5, "red"), written("\ud83d\ude00", 5, "blue"));
        assertStays(new LwwRegister<String>().clear("b", 5), written("a", 5, "red"));
        assertStays(written("b", 5, "red"), new LwwRegister<String>().clear("a", 5));
    }

    @Test
    void theNameDecidesAlsoWhereTheValuesHaveOneHash() {
        assertStays(written("b", 5, "Aa"), written("a", 5, "BB"));
        assertStays(written("b", 5, "BB"), written("a", 5, "Aa"));
    }

    @Test
    void aWriteComesAfterWhatItReplaces() {
        LwwRegister<String> ahead = written("fast", 3600, "wrong");
        LwwRegister<String> corrected = ahead.write("a", 10, "right");
        assertThat(corrected.stamp()).as("the time is one after what the register held")
                .contains(new Stamp(3601, "a"));
        assertStays(corrected, ahead);
        assertStays(ahead.clear("a", 10), ahead);
        assertThat(written("a", 5, "red").write("a", 5, "blue").stamp()).as("two writes within one tick")
                .contains(new Stamp(6, "a"));
        assertThat(written("a", 5, "red").write("b", 5, "blue").stamp()).as("another's write within one tick, "
                + "whose name would win").contains(new Stamp(6, "b"));
        assertThat(written("z", 5, "red").write("a", 6, "blue").stamp()).as("a clock that is one ahead")
                .contains(new Stamp(6, "a"));
        assertThat(written("a", 5, "red").write("a", -5, "blue").stamp()).as("a clock that went back")
                .contains(new Stamp(6, "a"));
        assertThat(written("a", -5, "red").write("b", Long.MIN_VALUE, "blue").stamp()).as("a clock far behind")
                .contains(new Stamp(-4, "b"));
    }

    @Test
    void aWriteTakesTheTimeOfItsClock() {
        assertThat(written("a", 5, "red").write("b", 900, "blue").stamp()).as("the clock is ahead of the register")
                .contains(new Stamp(900, "b"));
        for (long now : new long[] {Long.MIN_VALUE, -1, 0, Long.MAX_VALUE}) {
            assertThat(written("a", now, "red").stamp()).as("the first write, at %s", now)
                    .contains(new Stamp(now, "a"));
            assertThat(new LwwRegister<String>().clear("a", now).stamp()).as("a clear, at %s", now)
                    .contains(new Stamp(now, "a"));
        }
        LwwRegister<String> often = written("a", 1, "1").write("a", 2, "2").write("a", 3, "3").write("a", 4, "4");
        assertStays(written("b", 100, "later"), often);
    }

    @Test
    void whatWasClearedStaysCleared() {
        LwwRegister<String> copy = written("a", 5, "red");
        LwwRegister<String> cleared = copy.clear("b", 6);
        assertThat(cleared.value()).as("the value after it was cleared").isEmpty();
        assertThat(cleared.stamp()).as("a clear has a stamp").contains(new Stamp(6, "b"));
        assertStays(cleared, copy);
        LwwRegister<String> again = cleared.write("a", 1, "green");
        assertThat(again.value()).as("the value written after the clear").contains("green");
        assertStays(again, cleared);
        assertStays(again, copy);
    }

    @Test
    void aWriteOfWhatIsThereIsAWriteToo() {
        LwwRegister<String> red = written("a", 5, "red");
        LwwRegister<String> between = written("c", 8, "blue");
        assertThat(red.write("b", 9, "red").stamp()).as("the value is written again").contains(new Stamp(9, "b"));
        assertStays(red.write("b", 9, "red"), between);
        assertThat(red.clear("a", 6).clear("b", 9).stamp()).as("what was cleared is cleared again")
                .contains(new Stamp(9, "b"));
        assertStays(red.clear("a", 6).clear("b", 9), between);
    }

    @Test
    void aMergeIsNoWrite() {
        LwwRegister<String> red = written("a", 5, "red");
        LwwRegister<String> blue = written("b", 9, "blue");
        assertThat(red.merge(blue).stamp()).as("the stamp is that of the write that stays").contains(new Stamp(9, "b"));
        assertThat(red.merge(red).stamp()).as("a merge with itself").contains(new Stamp(5, "a"));
        LwwRegister<String> merged = red.merge(blue).merge(blue).merge(red).merge(blue);
        assertThat(merged).as("merged often").isEqualTo(blue);
    }

    @Test
    void mergesComeInAnyOrderAndOften() {
        List<LwwRegister<String>> writes = List.of(written("a", 5, "red"), written("b", 5, "blue"),
                written("c", 4, "green"), new LwwRegister<String>().clear("a", 3));
        for (LwwRegister<String> first : writes) {
            for (LwwRegister<String> second : writes) {
                LwwRegister<String> all = first.merge(second);
                for (int last = writes.size() - 1; last >= 0; last--) {
                    all = all.merge(writes.get(last));
                }
                assertThat(all).as("all of them, beginning with %s and %s", first, second).isEqualTo(writes.get(1));
            }
        }
    }

    @Test
    void oneStampForTwoValuesIsRefused() {
        LwwRegister<String> red = written("node-7", 1_234_567, "red");
        LwwRegister<String> blue = written("node-7", 1_234_567, "blue");
        for (LwwRegister<String> other : List.of(blue, new LwwRegister<String>().clear("node-7", 1_234_567))) {
            assertThatThrownBy(() -> red.merge(other), "%s and %s have one stamp", red, other)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("node-7")
                    .hasMessageContaining("1234567");
            assertThatThrownBy(() -> other.merge(red), "%s and %s have one stamp", other, red)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("node-7")
                    .hasMessageContaining("1234567");
        }
        LwwRegister<List<String>> one = new LwwRegister<List<String>>().write("node-7", 1_234_567, List.of("a, b"));
        LwwRegister<List<String>> two = new LwwRegister<List<String>>().write("node-7", 1_234_567, List.of("a", "b"));
        assertThatThrownBy(() -> one.merge(two), "one stamp for two lists that are shown as one text")
                .isInstanceOf(IllegalArgumentException.class);
        LwwRegister<String> equal = written("node-7", 1_234_567, new String("red"));
        assertThat(red.merge(equal)).as("one stamp with equal values is one write").isEqualTo(red);
    }

    @Test
    void thereIsNoTimeAfterTheLast() {
        LwwRegister<String> last = written("node-7", Long.MAX_VALUE, "red");
        assertThatThrownBy(() -> last.write("a", 5, "blue"), "a write after the last time there is")
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("node-7");
        assertThatThrownBy(() -> last.write("a", Long.MAX_VALUE, "blue"), "a write at the last time there is")
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("node-7");
        assertThatThrownBy(() -> last.clear("a", 5), "a clear after the last time there is")
                .isInstanceOf(ArithmeticException.class).hasMessageContaining("node-7");
        LwwRegister<String> before = written("a", Long.MAX_VALUE - 1, "red");
        assertThat(before.write("b", 5, "blue").stamp()).as("the last time there is")
                .contains(new Stamp(Long.MAX_VALUE, "b"));
    }

    @Test
    void aRegisterNeverChanges() {
        LwwRegister<String> red = written("a", 5, "red");
        LwwRegister<String> blue = written("b", 6, "blue");
        red.write("a", 9, "green");
        red.clear("a", 9);
        red.merge(blue);
        blue.merge(red);
        assertThat(red).as("a register after writes to copies of it").isEqualTo(written("a", 5, "red"));
        assertThat(red.value()).as("its value").contains("red");
        assertThat(blue).as("a register that was merged into another").isEqualTo(written("b", 6, "blue"));
    }

    @Test
    void registersAreEqualByStampAndValue() {
        LwwRegister<String> red = written("a", 5, "red");
        assertThat(red).as("the same write").isEqualTo(written("a", 5, new String("red")))
                .hasSameHashCodeAs(written("a", 5, new String("red")))
                .isNotEqualTo(written("a", 6, "red")).isNotEqualTo(written("b", 5, "red"))
                .isNotEqualTo(written("a", 5, "blue")).isNotEqualTo(new LwwRegister<>()).isNotEqualTo(null)
                .isNotEqualTo("red");
        assertThat(written("1a", 1, "red")).as("name and time are not one text").isNotEqualTo(written("a", 11, "red"));
        assertThat(new LwwRegister<List<String>>().write("a", 5, List.of("a, b"))).as("values that only look alike")
                .isNotEqualTo(new LwwRegister<List<String>>().write("a", 5, List.of("a", "b")));
        assertThat(new LwwRegister<>()).as("two that nobody has written").isEqualTo(new LwwRegister<>())
                .hasSameHashCodeAs(new LwwRegister<>());
        assertThat(red.clear("a", 6)).as("cleared is not never written").isNotEqualTo(new LwwRegister<>())
                .isEqualTo(new LwwRegister<String>().clear("a", 6));
        assertThat(red.write("a", 6, "blue")).as("the way to a register does not matter")
                .isEqualTo(written("a", 6, "blue"));
    }

    @Test
    void valuesAreOfAnyType() {
        List<Integer> value = List.of(1, 2);
        assertThat(new LwwRegister<List<Integer>>().write("a", 1, value).value()).as("a list").contains(value);
        LwwRegister<Optional<String>> nothing = new LwwRegister<Optional<String>>().write("a", 1, Optional.empty());
        assertThat(nothing.value()).as("an empty value is a value").contains(Optional.empty());
        Object unique = new Object();
        assertThat(new LwwRegister<Object>().write("a", 1, unique).value().orElseThrow()).as("the very object")
                .isSameAs(unique);
    }

    @Test
    void nullsAreRefused() {
        for (LwwRegister<String> register : List.of(new LwwRegister<String>(), written("a", 5, "red"),
                written("a", Long.MAX_VALUE, "red"))) {
            assertThatThrownBy(() -> register.write(null, 5, "blue"), "%s: a write without a node", register)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> register.clear(null, 5), "%s: a clear without a node", register)
                    .isInstanceOf(NullPointerException.class);
            assertThatThrownBy(() -> register.merge(null), "%s: a merge with nothing", register)
                    .isInstanceOf(NullPointerException.class);
        }
        assertThatThrownBy(() -> written("a", Long.MAX_VALUE, "red").write("a", 6, null), "a write of null after the"
                + " last time there is").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> written("a", 5, "red").write("a", 6, null), "a write of null")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new LwwRegister<String>().write("a", 6, null), "a first write of null")
                .isInstanceOf(NullPointerException.class);
    }

    @Test
    void aRegisterHoldsOneWriteOnly() {
        Footprint.assertAtMost(300_000, "ten thousand writes leave the last of them", () -> {
            LwwRegister<long[]> register = new LwwRegister<>();
            for (int write = 0; write < 10_000; write++) {
                register = register.write(write % 2 == 0 ? "a" : "b", write, new long[16]).merge(register);
            }
            return register;
        });
    }
}
