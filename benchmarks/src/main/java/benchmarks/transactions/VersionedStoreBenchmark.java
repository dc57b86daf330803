package benchmarks.transactions;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/** Transactions a second on stores that keep versions, and on one that keeps none. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class VersionedStoreBenchmark {

    static final int READS = 8;
    static final int WRITES = 2;

    /** Whose store it is. */
    @Param
    public StoreType contender;

    /** How many keys there are. */
    @Param({"1000", "100000"})
    public int size;

    private VersionedStore store;

    /**
     * Fills the store, and writes each key some four times, for a store that has just been filled in the order of its
     * keys is another one than a store in use. Then lets the collector move what is in it.
     *
     * @param reads what is done with what was read
     */
    @Setup
    public void fill(Blackhole reads) {
        store = contender.create(size);
        for (int i = 0; i < 2 * size; i++) {
            transaction(reads);
        }
        System.gc();
    }

    /** Closes the store. */
    @TearDown
    public void close() {
        store.close();
    }

    /**
     * Reads some keys and writes some, in one transaction, as often as it takes until that is committed.
     *
     * @param reads what is done with what was read
     */
    @Benchmark
    public void transaction(Blackhole reads) {
        boolean done = false;
        while (!done) {
            done = attempt(ThreadLocalRandom.current(), reads);
        }
    }

    private boolean attempt(ThreadLocalRandom random, Blackhole reads) {
        VersionedStore.Session session = store.begin();
        for (int i = 0; i < READS; i++) {
            reads.consume(session.get(random.nextInt(size)));
        }
        // In order, so that nobody waits in a circle where writing waits.
        int first = random.nextInt(size - 1);
        int second = first + 1 + random.nextInt(size - first - 1);
        return session.put(first, second) && session.put(second, first) && session.commit();
    }
}
