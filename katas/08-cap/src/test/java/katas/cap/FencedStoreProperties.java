package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NotEmpty;
import testkit.ManualClock;

class FencedStoreProperties {

    private static final Duration LIFE = Duration.ofSeconds(10);

    /** One act of a script: with the lease that was granted so many leases ago. */
    record Act(String name, int ago) {

        @Override
        public String toString() {
            return name + " " + ago;
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        return Combinators.combine(Arbitraries.of("acquire", "release", "read", "write", "write", "life over"),
                Arbitraries.integers().between(0, 3)).as(Act::new).list().ofMaxSize(40);
    }

    /** The same in one process and in plain words. */
    private static final class Model {

        private final List<Lease> granted = new ArrayList<>();
        private long newest;
        private String text;
        private Lease held;
    }

    @Property
    void servesWhoHasTheNewestTokenThatWasSeen(@ForAll("acts") List<Act> acts) {
        ManualClock clock = new ManualClock();
        MemoryRegisters registers = new MemoryRegisters(clock);
        AtomicInteger names = new AtomicInteger();
        FencedStore store = new FencedStore(registers, registers, LIFE, () -> "name " + names.incrementAndGet());
        Model model = new Model();
        int number = 0;
        for (Act act : acts) {
            number++;
            String at = "act " + number + " of " + acts;
            if (act.name.equals("life over")) {
                clock.advance(LIFE);
                model.held = null;
            } else if (act.name.equals("acquire")) {
                acquire(store, model, at);
            } else if (act.ago < model.granted.size()) {
                Lease lease = model.granted.get(model.granted.size() - 1 - act.ago);
                with(store, model, lease, act.name, at, "text " + number);
            }
        }
    }

    private static void acquire(FencedStore store, Model model, String at) {
        Optional<Lease> lease = store.acquire("r");
        assertThat(lease.isPresent()).as("granted, if nobody holds it: %s", at).isEqualTo(model.held == null);
        lease.ifPresent(granted -> {
            long before = model.granted.isEmpty() ? 0 : model.granted.get(model.granted.size() - 1).token();
            assertThat(granted.token()).as("a greater token than before: %s", at).isGreaterThan(before);
            model.granted.add(granted);
            model.held = granted;
        });
    }

    private static void with(FencedStore store, Model model, Lease lease, String act, String at, String text) {
        if (act.equals("release")) {
            assertThat(store.release(lease)).as("released, if it was held: %s", at)
                    .isEqualTo(lease.equals(model.held));
            model.held = lease.equals(model.held) ? null : model.held;
        } else if (lease.token() < model.newest) {
            assertThatThrownBy(() -> {
                if (act.equals("read")) {
                    store.read(lease);
                } else {
                    store.write(lease, text);
                }
            }, "a token that is too old: %s", at).isInstanceOf(StaleTokenException.class);
        } else {
            model.newest = lease.token();
            if (act.equals("read")) {
                assertThat(store.read(lease)).as("what was written last: %s", at).isEqualTo(model.text);
            } else {
                store.write(lease, text);
                model.text = text;
            }
        }
    }

    @Property
    void whatIsWrittenComesBack(@ForAll String resource, @ForAll @NotEmpty List<String> texts) {
        ManualClock clock = new ManualClock();
        MemoryRegisters registers = new MemoryRegisters(clock);
        AtomicInteger names = new AtomicInteger();
        FencedStore store = new FencedStore(registers, registers, LIFE, () -> "name " + names.incrementAndGet());
        for (String text : texts) {
            store.write(store.acquire(resource).orElseThrow(), text);
            clock.advance(LIFE);
            assertThat(store.read(store.acquire(resource).orElseThrow())).as("the text of '%s'", resource)
                    .isEqualTo(text);
            clock.advance(LIFE);
        }
    }
}
