package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import testkit.schedule.CallFault;
import testkit.schedule.Clients;
import testkit.schedule.ScheduleExplorer;

/**
 * Two holders in two processes who count a number up, each with a lease of its own, in every order of their calls in
 * which they are not interrupted more often than so many switches. Each question returns how many orders there were.
 */
final class TwoHolders {

    static final Duration LIFE = Duration.ofSeconds(10);

    private static final List<String> HOLDERS = List.of("A", "B");

    private final Surroundings surroundings;
    private final AtomicInteger names = new AtomicInteger();
    private FencedStore quiet;
    private SharedRegisters leases;
    private SharedRegisters texts;
    private Outside outside;

    /** Where the holders meet. */
    interface Surroundings {

        /** Registers without a key. */
        SharedRegisters registers();

        /** Has all leases reach the end of their lives. */
        void endLeases();
    }

    /** What happens to leases, as a component whose calls are steps. */
    interface Outside {

        void leasesEnd();
    }

    TwoHolders(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    private void begin(Clients run) {
        names.set(0);
        SharedRegisters shared = surroundings.registers();
        CallFault[] faults = {
            CallFault.beforeEffect(() -> new SharedRegistersException("it did not come", null)),
            CallFault.afterEffect(() -> new SharedRegistersException("no answer", null))
                    .only("putIfAbsent", "increment", "removeIfEqual", "compareAndSet")};
        leases = run.component("leases", SharedRegisters.class, shared, faults);
        texts = run.component("texts", SharedRegisters.class, shared, faults);
        outside = run.component("outside", Outside.class, surroundings::endLeases);
        quiet = new FencedStore(shared, shared, LIFE, this::name);
    }

    private String name() {
        return "name " + names.incrementAndGet();
    }

    private FencedStore process() {
        return new FencedStore(leases, texts, LIFE, this::name);
    }

    private void time(Clients run) {
        run.start("time", () -> {
            outside.leasesEnd();
            return null;
        });
    }

    /** What became of counting up: nothing was tried, it was refused, it was done, or nobody knows. */
    private enum Outcome { NO_LEASE, REFUSED, COUNTED, UNKNOWN }

    private Outcome countUp() {
        FencedStore store = process();
        Optional<Lease> lease = store.acquire("n");
        if (lease.isEmpty()) {
            return Outcome.NO_LEASE;
        }
        String before;
        try {
            before = store.read(lease.get());
        } catch (StaleTokenException stale) {
            return Outcome.REFUSED;
        }
        try {
            store.write(lease.get(), String.valueOf(before == null ? 1 : Integer.parseInt(before) + 1));
        } catch (StaleTokenException stale) {
            return Outcome.REFUSED;
        } catch (SharedRegistersException silent) {
            return Outcome.UNKNOWN;
        }
        return Outcome.COUNTED;
    }

    /** Both count up while their leases end at any moment. */
    int whoCountUp(int switches) {
        return counted(ScheduleExplorer.of(run -> {
            begin(run);
            run.start("A", this::countUp);
            run.start("B", this::countUp);
            time(run);
        }).switches(switches));
    }

    /** Both count up, the second of them after all leases have ended; one of their calls may fail. */
    int whoCountUpAndFail(int switches) {
        return counted(ScheduleExplorer.of(run -> {
            begin(run);
            run.start("A", this::countUp);
            run.start("B", () -> {
                outside.leasesEnd();
                return countUp();
            });
        }).failures(1).switches(switches));
    }

    private int counted(ScheduleExplorer schedules) {
        return schedules.check(run -> {
            int counted = 0;
            int unknown = 0;
            for (String holder : HOLDERS) {
                if (run.failure(holder) == null) {
                    counted += run.result(holder) == Outcome.COUNTED ? 1 : 0;
                    unknown += run.result(holder) == Outcome.UNKNOWN ? 1 : 0;
                } else {
                    assertThat(run.failure(holder)).as("what %s gets when registers do not answer", holder)
                            .isInstanceOf(SharedRegistersException.class);
                }
            }
            surroundings.endLeases();
            String text = quiet.read(quiet.acquire("n").orElseThrow());
            int value = text == null ? 0 : Integer.parseInt(text);
            assertThat(value).as("what was counted: each acknowledged write once, and none that was refused")
                    .isBetween(counted, counted + unknown);
        });
    }

    /** Both take a lease while one may end at any moment; up to so many of their calls fail. */
    int whoTakeALease(int failures, int switches) {
        return ScheduleExplorer.of(run -> {
            begin(run);
            HOLDERS.forEach(holder -> run.start(holder, () -> process().acquire("n")));
            time(run);
        }).failures(failures).switches(switches).check(run -> {
            List<Lease> granted = new ArrayList<>();
            for (String holder : HOLDERS) {
                if (run.failure(holder) == null) {
                    ((Optional<?>) run.result(holder)).ifPresent(lease -> granted.add((Lease) lease));
                }
            }
            long greatest = granted.stream().mapToLong(Lease::token).max().orElse(0);
            assertThat(granted.stream().map(Lease::token).distinct().count())
                    .as("tokens that differ, of the leases that were granted").isEqualTo(granted.size());
            List<Lease> held = granted.stream().filter(quiet::release).toList();
            assertThat(held.size()).as("leases that were held at the same time").isLessThanOrEqualTo(1);
            held.forEach(lease -> assertThat(lease.token()).as("the token of who holds the lease now")
                    .isEqualTo(greatest));
            Optional<Lease> next = quiet.acquire("n");
            assertThat(next).as("a lease after both have ended or failed").isPresent();
            assertThat(next.orElseThrow().token()).as("its token").isGreaterThan(greatest);
        });
    }
}
