package guide.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import testkit.Script;

/** Tests of nothing: they pass and fail on the same paths that a kata's tests take, before it matters. */
final class WarmUpTests {

    @Test
    void passes() {
        assertThat(1 + 1).as("sums are right").isEqualTo(2);
        assertThat(List.of(1)).as("lists hold what was put in").containsExactly(1);
        assertThatThrownBy(() -> List.of().remove(0)).as("lists refuse").isInstanceOf(Exception.class);
    }

    @Test
    void fails() {
        assertThat(1 + 1).as("sums are right").isEqualTo(3);
    }

    @Property
    void holds(@ForAll @IntRange(min = 1, max = 9) int bound, @ForAll("calls") List<Call> calls) {
        Map<Integer, Integer> subject = new LinkedHashMap<>();
        Script.replay("bound = " + bound, calls, call -> {
            subject.put(call.key(), call.value());
            assertThat(subject.get(call.key())).as("what was put is there").isEqualTo(call.value());
        });
    }

    @Provide
    Arbitrary<List<Call>> calls() {
        Arbitrary<Integer> number = Arbitraries.integers().between(1, 9);
        return Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.of(1, 2, 3).map(key -> new Call(key, 0))),
                Tuple.of(1, Combinators.combine(number, number).as(Call::new)))
                .list().ofMaxSize(30);
    }

    record Call(int key, int value) {
    }

    @Property(tries = 20)
    void breaks(@ForAll List<Integer> numbers) {
        Script.replay("numbers", numbers, number -> assertThat(number).as("numbers are small").isLessThan(3));
    }

    /** A subject for the model checker, which takes apart all that it uses: here, what many katas use. */
    @Param(name = "key", gen = IntGen.class, conf = "1:2")
    public static final class Register {

        private final Map<Integer, Integer> values = new LinkedHashMap<>();
        private final Lock lock = new ReentrantLock();
        private final AtomicInteger calls = new AtomicInteger();

        /** Writes. */
        @Operation
        public synchronized Integer put(@Param(name = "key") int key) {
            values.remove(3 - key);
            return values.put(key, values.size());
        }

        /** Reads. */
        @Operation
        public Integer get(@Param(name = "key") int key) {
            lock.lock();
            try {
                synchronized (this) {
                    return values.get(key);
                }
            } finally {
                lock.unlock();
            }
        }

        /** Counts. */
        @Operation
        public int count() {
            return calls.incrementAndGet();
        }
    }
}
