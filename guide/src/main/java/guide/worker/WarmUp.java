package guide.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Test;
import testkit.Script;

/** Tests of nothing: they pass and fail on the same paths that a kata's tests take, before it matters. */
final class WarmUp {

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
    void holds(@ForAll @IntRange(min = 1, max = 9) int bound, @ForAll List<Integer> numbers) {
        Script.replay("bound = " + bound, numbers, number -> assertThat(number).isEqualTo(number));
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
