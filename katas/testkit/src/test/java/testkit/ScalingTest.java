package testkit;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ScalingTest {

    private static final int FEW = 100;
    private static final int MANY = 30_000;

    @ParameterizedTest(name = "{0}")
    @MethodSource("flat")
    void whatTakesNoMoreThanTheLogarithmPasses(String name, IntFunction<Runnable> subject) {
        Scaling.assertFlat(name, FEW, MANY, subject);
    }

    static Stream<Arguments> flat() {
        return Stream.of(
                Arguments.of("a hash map forgets and learns", (IntFunction<Runnable>) size -> {
                    Map<Integer, Integer> map = map(size);
                    int[] next = {size};
                    return () -> {
                        map.remove(next[0] - size);
                        map.put(next[0]++, 0);
                    };
                }),
                Arguments.of("an array doubles now and then", (IntFunction<Runnable>) size -> {
                    List<Integer> list = list(size, new ArrayList<>());
                    return () -> list.add(1);
                }),
                Arguments.of("a tree forgets and learns", (IntFunction<Runnable>) size -> {
                    TreeMap<Integer, Integer> map = new TreeMap<>(map(size));
                    int[] next = {size};
                    return () -> {
                        map.pollFirstEntry();
                        map.put(next[0]++, 0);
                    };
                }));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("linear")
    void whatTakesTimeInProportionFails(String name, IntFunction<Runnable> subject) {
        assertThatThrownBy(() -> Scaling.assertFlat("it is flat", FEW, MANY, subject), name)
                .isInstanceOf(AssertionError.class).hasMessageStartingWith("[it is flat]")
                .hasMessageContaining("at 30,000");
    }

    static Stream<Arguments> linear() {
        return Stream.of(
                Arguments.of("a list is walked", (IntFunction<Runnable>) size -> {
                    List<Integer> list = list(size, new LinkedList<>());
                    return () -> list.get(size / 2);
                }),
                Arguments.of("an array is moved by one place", (IntFunction<Runnable>) size -> {
                    List<Integer> list = list(size, new ArrayList<>());
                    Map<Integer, Integer> map = map(size);
                    int[] next = {size};
                    return () -> {
                        map.remove(list.remove(0));
                        map.put(next[0], 0);
                        list.add(next[0]++);
                    };
                }),
                Arguments.of("a queue is searched", (IntFunction<Runnable>) size -> {
                    Deque<Integer> queue = new ArrayDeque<>(list(size, new ArrayList<>()));
                    return () -> queue.contains(-1);
                }),
                Arguments.of("a map is searched by value", (IntFunction<Runnable>) size -> {
                    Map<Integer, Integer> map = map(size);
                    return () -> map.values().stream().min(Integer::compare);
                }),
                Arguments.of("an array is cleared", (IntFunction<Runnable>) size -> {
                    long[] array = new long[size];
                    return () -> Arrays.fill(array, 1);
                }));
    }

    @Test
    void sizesTooCloseToTellAreRefused() {
        assertThatThrownBy(() -> Scaling.assertFlat("it is flat", 100, 6_399, size -> () -> { }), "a factor of 63")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("6399");
    }

    private static Map<Integer, Integer> map(int size) {
        Map<Integer, Integer> map = new HashMap<>();
        list(size, new ArrayList<>()).forEach(number -> map.put(number, number));
        return map;
    }

    private static List<Integer> list(int size, List<Integer> list) {
        for (int number = 0; number < size; number++) {
            list.add(number);
        }
        return list;
    }
}
