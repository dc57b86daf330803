package katas.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import katas.cap.MemoryRegisters.Failure;
import org.junit.jupiter.api.Test;
import testkit.ManualClock;

class FencedStoreTest {

    private static final Duration LIFE = Duration.ofSeconds(10);

    private final ManualClock clock = new ManualClock();
    private final MemoryRegisters leases = new MemoryRegisters(clock);
    private final MemoryRegisters texts = new MemoryRegisters(clock);
    private final AtomicInteger holders = new AtomicInteger();
    private final FencedStore store = process();
    private final FencedStore other = process();

    private FencedStore process() {
        return new FencedStore(leases, texts, LIFE, this::holder);
    }

    private String holder() {
        return "holder " + holders.incrementAndGet();
    }

    private static Lease granted(Optional<Lease> lease) {
        assertThat(lease).as("a lease that nobody holds is granted").isPresent();
        return lease.orElseThrow();
    }

    /** A lease that has ended by itself, and a newer one. */
    private Lease[] staleAndNew(String resource) {
        Lease stale = granted(store.acquire(resource));
        clock.advance(LIFE);
        return new Lease[] {stale, granted(other.acquire(resource))};
    }

    @Test
    void oneHolderAtATime() {
        Lease lease = granted(store.acquire("r"));
        assertThat(lease.resource()).as("what the lease is for").isEqualTo("r");
        assertThat(store.acquire("r")).as("a second lease of the same process").isEmpty();
        assertThat(other.acquire("r")).as("a second lease of another process").isEmpty();
        assertThat(other.acquire("s")).as("a lease of another resource").isPresent();
    }

    @Test
    void aLeaseEndsByItself() {
        granted(store.acquire("r"));
        clock.advance(LIFE.minusMillis(1));
        assertThat(other.acquire("r")).as("a millisecond before its life is over").isEmpty();
        clock.advance(Duration.ofMillis(1));
        assertThat(other.acquire("r")).as("when its life is over").isPresent();
    }

    @Test
    void aLifeMayBeAsLongAsADurationCanBe() {
        Duration forEver = Duration.ofSeconds(Long.MAX_VALUE);
        FencedStore patient = new FencedStore(leases, texts, forEver, this::holder);
        Lease lease = granted(patient.acquire("r"));
        clock.advance(Duration.ofDays(100 * 365));
        assertThat(patient.acquire("r")).as("after a hundred years of a life of %s", forEver).isEmpty();
        assertThat(patient.release(lease)).as("it had not ended").isTrue();
    }

    @Test
    void aLifeMayEndBetweenTwoMilliseconds() {
        Duration life = Duration.ofNanos(1_500_000);
        FencedStore precise = new FencedStore(leases, texts, life, this::holder);
        granted(precise.acquire("r"));
        clock.advance(life.minusNanos(1));
        assertThat(precise.acquire("r")).as("a nanosecond before a life of %s is over", life).isEmpty();
        clock.advance(Duration.ofNanos(1));
        assertThat(precise.acquire("r")).as("when a life of %s is over", life).isPresent();
    }

    @Test
    void aReleasedLeaseCanBeGrantedAgain() {
        Lease lease = granted(store.acquire("r"));
        assertThat(store.release(lease)).as("it had not ended").isTrue();
        assertThat(store.release(lease)).as("it has ended now").isFalse();
        assertThat(other.acquire("r")).as("the next lease").isPresent();
    }

    @Test
    void whoeverComesLateReleasesNobodyElsesLease() {
        Lease[] both = staleAndNew("r");
        assertThat(store.release(both[0])).as("a lease that has ended by itself").isFalse();
        assertThat(store.acquire("r")).as("the newer one is still held").isEmpty();
        assertThat(store.release(both[1])).as("any process may release the newer one").isTrue();
    }

    @Test
    void aLaterLeaseHasAGreaterToken() {
        long last = 0;
        for (int turn = 0; turn < 12; turn++) {
            Lease lease = granted((turn % 2 == 0 ? store : other).acquire("r"));
            assertThat(lease.token()).as("the token of lease %s", turn).isGreaterThan(last);
            last = lease.token();
            if (turn % 3 == 0) {
                clock.advance(LIFE);
            } else {
                assertThat(store.release(lease)).as("lease %s had not ended", turn).isTrue();
            }
        }
        assertThat(granted(process().acquire("r")).token()).as("the token for a process that has just begun")
                .isGreaterThan(last);
    }

    @Test
    void leasesAreNumberedWhereTheyAreKept() {
        Lease first = granted(store.acquire("r"));
        store.release(first);
        FencedStore withOtherTexts = new FencedStore(leases, new MemoryRegisters(clock), LIFE, this::holder);
        assertThat(granted(withOtherTexts.acquire("r")).token())
                .as("the token of a later lease from the same registers, by a store with other registers for texts")
                .isGreaterThan(first.token());
    }

    @Test
    void eachLeaseHasANameOfItsOwn() {
        Set<String> names = new HashSet<>();
        for (int turn = 0; turn < 5; turn++) {
            names.add(granted(store.acquire("r" + turn)).holder());
        }
        assertThat(names).as("the holders of five leases").hasSize(5);
    }

    @Test
    void aLeaseHasTheNameThatWasGiven() {
        List<String> given = new ArrayList<>();
        FencedStore named = new FencedStore(leases, texts, LIFE, () -> {
            given.add(holder());
            return given.get(given.size() - 1);
        });
        for (int turn = 0; turn < 5; turn++) {
            String name = granted(named.acquire("r" + turn)).holder();
            assertThat(given).as("the texts that were given, of which '%s' is the holder of lease %s", name, turn)
                    .contains(name);
        }
    }

    @Test
    void theLatestTokenIsServed() {
        Lease lease = granted(store.acquire("r"));
        assertThat(store.read(lease)).as("nothing was written yet").isNull();
        store.write(lease, "one");
        assertThat(store.read(lease)).as("what was written").isEqualTo("one");
        store.write(lease, "two");
        assertThat(store.read(lease)).as("what was written second, by the same lease").isEqualTo("two");
        clock.advance(LIFE);
        Lease next = granted(other.acquire("r"));
        assertThat(other.read(next)).as("what the holder before has left").isEqualTo("two");
        other.write(next, "three");
        assertThat(other.read(next)).as("what the next has written").isEqualTo("three");
    }

    @Test
    void aStaleWriteIsRefused() {
        Lease[] both = staleAndNew("r");
        other.write(both[1], "new");
        assertThatThrownBy(() -> store.write(both[0], "stale"), "a token below one that has written")
                .isInstanceOf(StaleTokenException.class)
                .hasMessageContaining(String.valueOf(both[0].token()))
                .hasMessageContaining(String.valueOf(both[1].token()));
        assertThat(other.read(both[1])).as("what is stored after that").isEqualTo("new");
    }

    @Test
    void aRefusalNamesTheNewestTokenThatWasSeen() {
        Lease first = granted(store.acquire("r"));
        Lease last = first;
        for (int turn = 0; turn < 5; turn++) {
            clock.advance(LIFE);
            last = granted(other.acquire("r"));
        }
        other.write(last, "new");
        assertThatThrownBy(() -> store.write(first, "stale"), "token %s after %s", first.token(), last.token())
                .isInstanceOf(StaleTokenException.class).hasMessageContaining(String.valueOf(last.token()));
    }

    @Test
    void aStaleReadIsRefused() {
        Lease[] both = staleAndNew("r");
        other.write(both[1], "new");
        assertThatThrownBy(() -> store.read(both[0]), "a token below one that has written")
                .isInstanceOf(StaleTokenException.class)
                .hasMessageContaining(String.valueOf(both[0].token()))
                .hasMessageContaining(String.valueOf(both[1].token()));
    }

    @Test
    void aReadFencesOlderHolders() {
        Lease[] both = staleAndNew("r");
        store.write(both[0], "5");
        assertThat(other.read(both[1])).as("what the newer holder counts on").isEqualTo("5");
        assertThatThrownBy(() -> store.write(both[0], "6"), "a token below one that has read")
                .isInstanceOf(StaleTokenException.class);
        other.write(both[1], "15");
        assertThat(other.read(both[1])).as("nothing that was acknowledged is lost").isEqualTo("15");
    }

    @Test
    void aReadOfNothingFencesOlderHolders() {
        Lease[] both = staleAndNew("r");
        assertThat(other.read(both[1])).as("nothing was written").isNull();
        assertThatThrownBy(() -> store.write(both[0], "late"), "a token below one that has found nothing")
                .isInstanceOf(StaleTokenException.class);
        assertThat(other.read(both[1])).as("still nothing").isNull();
    }

    @Test
    void aWriteOfTheTextThatIsThereFencesOlderHolders() {
        Lease[] both = staleAndNew("r");
        store.write(both[0], "same");
        other.write(both[1], "same");
        assertThatThrownBy(() -> store.write(both[0], "late"), "a token below one that has written the same text again")
                .isInstanceOf(StaleTokenException.class);
        assertThat(other.read(both[1])).as("what the newer holder has written").isEqualTo("same");
    }

    @Test
    void noClockIsAsked() {
        Lease ended = granted(store.acquire("r"));
        clock.advance(LIFE.multipliedBy(3));
        int calls = leases.calls().size();
        store.write(ended, "late but alone");
        assertThat(store.read(ended)).as("nobody newer has come, so the holder is served").isEqualTo("late but alone");
        granted(other.acquire("r"));
        int granted = leases.calls().size() - calls;
        store.write(ended, "still before the newer one");
        assertThat(leases.calls().size()).as("calls to the registers of the leases: of the newer acquire alone")
                .isEqualTo(calls + granted);
    }

    @Test
    void aTokenIsANumber() {
        Lease small = null;
        for (int turn = 0; turn < 9; turn++) {
            small = granted(store.acquire("r"));
            store.release(small);
        }
        Lease great = granted(store.acquire("r"));
        assertThat(String.valueOf(great.token()).length()).as("digits of the tenth token, if they are counted by one")
                .isGreaterThanOrEqualTo(String.valueOf(small.token()).length());
        store.write(small, "ninth");
        store.write(great, "tenth");
        Lease stale = small;
        assertThatThrownBy(() -> store.write(stale, "ninth again"), "the ninth token after the tenth")
                .isInstanceOf(StaleTokenException.class);
        assertThat(store.read(great)).as("what the tenth has written").isEqualTo("tenth");
    }

    @Test
    void aTokenMayHaveMoreThanThirtyTwoBits() {
        leases.countFrom(Integer.MAX_VALUE - 1L);
        Lease[] both = staleAndNew("r");
        store.write(both[0], "old");
        assertThat(other.read(both[1])).as("what token %s has left for %s", both[0].token(), both[1].token())
                .isEqualTo("old");
        other.write(both[1], "new");
        assertThat(other.read(both[1])).as("what token %s has written", both[1].token()).isEqualTo("new");
        assertThatThrownBy(() -> store.write(both[0], "stale"), "token %s after %s", both[0].token(), both[1].token())
                .isInstanceOf(StaleTokenException.class);
    }

    @Test
    void whoeverReadsAndWritesMayHaveAnyLocale() {
        Locale usual = Locale.getDefault();
        try {
            for (String tag : List.of("ar-EG", "fa-IR", "th-TH-u-nu-thai", "tr-TR")) {
                Locale.setDefault(Locale.forLanguageTag(tag));
                Lease first = granted(store.acquire("tokens in " + tag));
                store.write(first, "first");
                clock.advance(LIFE);
                Locale.setDefault(Locale.ROOT);
                Lease second = granted(other.acquire("tokens in " + tag));
                assertThat(other.read(second)).as("what a process in %s has left", tag).isEqualTo("first");
                other.write(second, "second");
                Locale.setDefault(Locale.forLanguageTag(tag));
                assertThatThrownBy(() -> store.write(first, "late"), "an older token in %s", tag)
                        .isInstanceOf(StaleTokenException.class);
                clock.advance(LIFE);
                assertThat(store.read(granted(store.acquire("tokens in " + tag))))
                        .as("what is read in %s", tag).isEqualTo("second");
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void aWriterThatIsOvertakenLooksAgain() {
        Lease[] both = staleAndNew("r");
        texts.doAfter(1, () -> other.write(both[1], "new"));
        assertThatThrownBy(() -> store.write(both[0], "stale"), "overtaken between its look and its write")
                .isInstanceOf(StaleTokenException.class);
        assertThat(other.read(both[1])).as("what the newer holder has written").isEqualTo("new");
    }

    @Test
    void aReaderThatIsOvertakenLooksAgain() {
        Lease[] both = staleAndNew("r");
        texts.doAfter(1, () -> other.write(both[1], "new"));
        assertThatThrownBy(() -> store.read(both[0]), "overtaken between its look and its mark")
                .isInstanceOf(StaleTokenException.class);
        Lease first = granted(store.acquire("s"));
        clock.advance(LIFE);
        Lease second = granted(other.acquire("s"));
        texts.doAfter(1, () -> store.write(first, "in between"));
        assertThat(other.read(second)).as("what an older holder wrote right before the mark").isEqualTo("in between");
    }

    @Test
    void aNewerWriterThatIsOvertakenWritesAllTheSame() {
        Lease[] both = staleAndNew("r");
        texts.doAfter(1, () -> store.write(both[0], "in between"));
        other.write(both[1], "new");
        assertThat(other.read(both[1])).as("what the newer holder has written").isEqualTo("new");
    }

    @Test
    void whoeverIsOvertakenOftenComesThroughAllTheSame() {
        Lease[] both = staleAndNew("r");
        overtake(both[0], 1_000);
        assertThat(other.read(both[1])).as("what an older holder has written a thousand times before the mark")
                .isEqualTo("time 1000");
        overtake(both[1], 1_000);
        other.write(both[1], "at last");
        assertThat(other.read(both[1])).as("what was written after a thousand others").isEqualTo("at last");
    }

    /** Writes between a look and what follows it, and again so many times, in each attempt that is made then. */
    private void overtake(Lease lease, int times) {
        int[] done = {0};
        texts.doAfter(1, new Runnable() {
            @Override
            public void run() {
                done[0]++;
                store.write(lease, "time " + done[0]);
                if (done[0] < times) {
                    texts.doAfter(2, this);
                }
            }
        });
    }

    @Test
    void aLeaseThatEndsWhileItIsGrantedIsNotGranted() {
        for (int calls = 1; calls <= 2; calls++) {
            String resource = "r" + calls;
            leases.doAfter(calls, () -> clock.advance(LIFE));
            Optional<Lease> late = store.acquire(resource);
            clock.advance(LIFE);
            Lease next = granted(other.acquire(resource));
            late.ifPresent(lease -> assertThat(lease.token())
                    .as("the token of a lease that ended after %s calls, if it is granted at all", resource)
                    .isLessThan(next.token()));
        }
        Lease[] newer = new Lease[1];
        leases.doAfter(1, () -> {
            clock.advance(LIFE);
            newer[0] = granted(other.acquire("s"));
        });
        Optional<Lease> late = store.acquire("s");
        assertThat(late.map(Lease::token).orElse(0L))
                .as("the token of a lease that ended before it was drawn, and another was granted")
                .isLessThan(newer[0].token());
        other.write(newer[0], "the holder's");
        assertThat(other.read(newer[0])).as("who holds the lease is served").isEqualTo("the holder's");
    }

    @Test
    void whoeverIsGrantedALeaseIsServed() {
        for (int calls = 0; calls < 3; calls++) {
            String resource = "r" + calls;
            leases.doAfter(calls, () -> other.acquire(resource).ifPresent(lease -> {
                other.write(lease, "the other's");
                other.release(lease);
            }));
            store.acquire(resource).ifPresent(lease -> {
                store.write(lease, "the holder's");
                assertThat(store.read(lease)).as("when another had its turn before call %s", resource)
                        .isEqualTo("the holder's");
            });
        }
    }

    @Test
    void aFailureInTheMiddleGivesTheLeaseBack() {
        granted(store.acquire("counted"));
        int most = leases.calls().size();
        for (Failure failure : Failure.values()) {
            for (int calls = 0; calls < most; calls++) {
                String resource = failure + " " + calls;
                leases.failAfter(calls, failure);
                assertThatThrownBy(() -> store.acquire(resource), "no answer: %s", resource)
                        .isInstanceOf(SharedRegistersException.class).hasMessageContaining("no answer");
                assertThat(other.acquire(resource)).as("a lease after a failure: %s", resource).isPresent();
            }
        }
    }

    @Test
    void aFailureOfGivingBackHidesNothing() {
        leases.failAfter(1, Failure.BEFORE_THE_EFFECT);
        leases.failAfter(2, Failure.BEFORE_THE_EFFECT);
        assertThatThrownBy(() -> store.acquire("r"), "neither the number nor the way back was answered")
                .isInstanceOf(SharedRegistersException.class)
                .hasMessageNotContaining("removeIfEqual");
        clock.advance(LIFE);
        assertThat(other.acquire("r")).as("when the life of what may have been taken is over").isPresent();
    }

    @Test
    void theSameExceptionIsThrownAlsoWhereItComesTwice() {
        SharedRegistersException down = new SharedRegistersException("the registers are down", null);
        leases.throwAfter(1, down);
        leases.throwAfter(2, down);
        assertThatThrownBy(() -> store.acquire("r"), "registers that throw one and the same exception at each call")
                .isSameAs(down);
    }

    @Test
    void whateverRegistersThrowIsThrown() {
        List<Throwable> failures = List.of(new IllegalStateException("the client is closed"),
                new StackOverflowError("no room"), new SharedRegistersException("no answer", null));
        for (Throwable failure : failures) {
            for (Throwable second : failures) {
                String resource = failure + ", then " + second;
                leases.throwAfter(1, failure);
                leases.throwAfter(2, second);
                assertThatThrownBy(() -> store.acquire(resource), "increment throws %s", resource).isSameAs(failure);
            }
            leases.throwAfter(1, failure);
            assertThatThrownBy(() -> store.acquire("r"), "increment throws %s", failure).isSameAs(failure);
            Lease lease = granted(other.acquire("r"));
            texts.throwAfter(1, failure);
            assertThatThrownBy(() -> other.write(lease, "x"), "compareAndSet throws %s", failure).isSameAs(failure);
            other.release(lease);
        }
    }

    @Test
    void withoutANameNoLeaseIsTaken() {
        FencedStore nameless = new FencedStore(leases, texts, LIFE, () -> null);
        assertThatThrownBy(() -> nameless.acquire("r"), "a holder that has no name")
                .isInstanceOf(NullPointerException.class);
        IllegalStateException none = new IllegalStateException("no names left");
        FencedStore failing = new FencedStore(leases, texts, LIFE, () -> {
            throw none;
        });
        assertThatThrownBy(() -> failing.acquire("r"), "a supplier of names that throws").isSameAs(none);
        assertThat(store.acquire("r")).as("a lease after that").isPresent();
    }

    @Test
    void aLeaseOfOtherRegistersIsNone() {
        FencedStore elsewhere = new FencedStore(new MemoryRegisters(clock), texts, LIFE, this::holder);
        Lease foreign = granted(elsewhere.acquire("r"));
        granted(store.acquire("r"));
        assertThat(store.release(foreign)).as("a release of a lease that was granted by other registers").isFalse();
        assertThat(other.acquire("r")).as("the lease that was granted here is still held").isEmpty();
    }

    @Test
    void aLeaseThatEndsWhileItIsReleasedHadEnded() {
        for (int calls = 0; calls < 3; calls++) {
            MemoryRegisters registers = new MemoryRegisters(clock);
            FencedStore late = new FencedStore(registers, texts, LIFE, this::holder);
            Lease lease = granted(late.acquire("r"));
            boolean[] endedFirst = {false};
            registers.doAfter(calls, () -> {
                endedFirst[0] = late.acquire("r").isEmpty();
                clock.advance(LIFE);
            });
            boolean released = late.release(lease);
            if (endedFirst[0]) {
                assertThat(released).as("a release of a lease whose life is over before call %s of it", calls)
                        .isFalse();
            }
        }
    }

    @Test
    void aFailureOfReleaseIsTold() {
        Lease lease = granted(store.acquire("r"));
        leases.failAfter(0, Failure.BEFORE_THE_EFFECT);
        assertThatThrownBy(() -> store.release(lease), "the registers do not answer")
                .isInstanceOf(SharedRegistersException.class);
        assertThat(store.release(lease)).as("it had not been done").isTrue();
    }

    @Test
    void aFailureOfAReadOrWriteIsTold() {
        Lease lease = granted(store.acquire("r"));
        for (Failure failure : Failure.values()) {
            for (int calls = 0; calls < 2; calls++) {
                store.write(lease, "before");
                texts.failAfter(calls, failure);
                assertThatThrownBy(() -> store.write(lease, "after"), "call %s, %s", calls, failure)
                        .isInstanceOf(SharedRegistersException.class);
                assertThat(store.read(lease)).as("done once or not at all: call %s, %s", calls, failure)
                        .isIn("before", "after");
            }
            texts.failAfter(0, failure);
            assertThatThrownBy(() -> store.read(lease), "a read, %s", failure)
                    .isInstanceOf(SharedRegistersException.class);
        }
    }

    @Test
    void resourcesDoNotMeet() {
        List<String> names = List.of("", "a", "A", "a:", ":a", "text:a", "lease:a", "token:a", "aß", "漢字", "a b", "\0",
                "1", "\uD83D\uDD12", " a", "a ", "a:token", "a.token", "a/token", "a:text",
                "\u00e9", "e\u0301", "\uD83D", "?");
        FencedStore one = new FencedStore(leases, leases, LIFE, this::holder);
        for (String name : names) {
            one.write(granted(one.acquire(name)), "text of " + name);
        }
        clock.advance(LIFE);
        for (String name : names) {
            assertThat(one.read(granted(one.acquire(name)))).as("the text of '%s'", name).isEqualTo("text of " + name);
        }
    }

    @Test
    void aResourceMayBeNamedLikeAKeyOfAnother() {
        FencedStore one = new FencedStore(leases, leases, LIFE, this::holder);
        Set<String> names = new LinkedHashSet<>(List.of("a"));
        for (int round = 0; round < 3; round++) {
            Set<Lease> held = new LinkedHashSet<>();
            for (String name : names) {
                held.add(granted(one.acquire(name)));
            }
            held.forEach(lease -> one.write(lease, "text of " + lease.resource()));
            held.forEach(lease -> assertThat(one.read(lease)).as("the text of '%s'", lease.resource())
                    .isEqualTo("text of " + lease.resource()));
            held.forEach(one::release);
            names.addAll(leases.keys());
        }
    }

    @Test
    void anyTextComesBackUnchanged() {
        Lease lease = granted(store.acquire("r"));
        for (String text : List.of("", " ", "+", "-", "null", "1", "12", ":", "7:x", "line\nline\r\n\t", "größer", "漢字",
                "\u0665", "\uD83D\uDD12", "\0")) {
            store.write(lease, text);
            assertThat(store.read(lease)).as("the text '%s'", text).isEqualTo(text);
            clock.advance(LIFE);
            lease = granted(other.acquire("r"));
            assertThat(other.read(lease)).as("the text '%s', for the next holder", text).isEqualTo(text);
        }
    }

    @Test
    void badArgumentsAreRefused() {
        for (Duration life : List.of(Duration.ZERO, Duration.ofNanos(999_999), Duration.ofMillis(-1),
                Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatThrownBy(() -> new FencedStore(leases, texts, life, this::holder), "a life of %s", life)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(life.toString());
        }
        new FencedStore(leases, texts, Duration.ofMillis(1), this::holder);
        assertThatThrownBy(() -> new FencedStore(null, texts, LIFE, this::holder), "leases are kept nowhere")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new FencedStore(leases, null, LIFE, this::holder), "texts are kept nowhere")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new FencedStore(leases, texts, null, this::holder), "there is no life")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new FencedStore(leases, texts, LIFE, null), "holders have no names")
                .isInstanceOf(NullPointerException.class);
        Lease lease = granted(store.acquire("r"));
        assertThatThrownBy(() -> store.acquire(null), "there is no resource").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> store.release(null), "there is no lease").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> store.read(null), "there is no lease").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> store.write(null, "x"), "there is no lease").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> store.write(lease, null), "there is no text").isInstanceOf(NullPointerException.class);
        assertThat(store.read(lease)).as("nothing was written").isNull();
    }
}
