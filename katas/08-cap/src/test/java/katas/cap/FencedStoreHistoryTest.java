package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;
import testkit.schedule.ScheduleExplorer;

/** {@code LinearizabilityChecker} on what {@code FencedStore} answers in every order of two holders' calls. */
class FencedStoreHistoryTest {

    private final ManualClock clock = new ManualClock();
    private final AtomicInteger names = new AtomicInteger();
    private final List<Operation<String>> history = new ArrayList<>();
    private long now;

    private Void holder(SharedRegisters registers, int client) {
        FencedStore store = new FencedStore(registers, registers, TwoHolders.LIFE,
                () -> "name " + names.incrementAndGet());
        Optional<Lease> lease = store.acquire("r");
        if (lease.isPresent()) {
            write(store, client, lease.get(), "of " + client);
            read(store, client, lease.get());
        }
        return null;
    }

    private void write(FencedStore store, int client, Lease lease, String text) {
        long called = now++;
        OptionalLong answered = OptionalLong.empty();
        try {
            store.write(lease, text);
            answered = OptionalLong.of(now++);
        } catch (StaleTokenException refused) {
            return;
        } catch (SharedRegistersException silent) {
            now++;
        }
        history.add(new Operation<>(client, "r", new Action.Write<>(text), called, answered));
    }

    private void read(FencedStore store, int client, Lease lease) {
        long called = now++;
        try {
            String seen = store.read(lease);
            history.add(Operation.answered(client, "r", new Action.Read<>(seen), called, now++));
        } catch (StaleTokenException | SharedRegistersException nothing) {
            now++;
        }
    }

    private void begin(Clients run) {
        history.clear();
        names.set(0);
        now = 0;
        SharedRegisters registers = run.component("registers", SharedRegisters.class, new MemoryRegisters(clock),
                CallFault.beforeEffect(() -> new SharedRegistersException("it did not come", null)),
                CallFault.afterEffect(() -> new SharedRegistersException("no answer", null)).only("compareAndSet"));
        TwoHolders.Outside outside = run.component("outside", TwoHolders.Outside.class,
                () -> clock.advance(TwoHolders.LIFE));
        run.start("A", () -> holder(registers, 1));
        run.start("B", () -> {
            outside.leasesEnd();
            return holder(registers, 2);
        });
    }

    @Test
    void whatIsServedIsLinearizableInWhicheverOrder() {
        for (int failures = 0; failures <= 1; failures++) {
            int schedules = ScheduleExplorer.of(this::begin).failures(failures).switches(2).check(run ->
                    assertThat(LinearizabilityChecker.isLinearizable(history))
                            .as("what was served is linearizable: %s", history).isTrue());
            assertThat(schedules).as("schedules, with %s failures at most", failures).isGreaterThan(20);
        }
    }
}
