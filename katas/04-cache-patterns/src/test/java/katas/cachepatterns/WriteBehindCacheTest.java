package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class WriteBehindCacheTest implements WriteBehindCacheCrashes, WriteBehindCacheRaces {

    private final Calls calls = new Calls();
    private final MemoryLog memory = new MemoryLog();
    private final MemoryNumberedStore table = new MemoryNumberedStore();
    private final WriteLog<String> log = calls.watch("log", WriteLog.class, memory);
    private final NumberedStore<String> store = calls.watch("store", NumberedStore.class, table);

    private WriteBehindCache<String> users(int capacity) {
        return new WriteBehindCache<>(log, store, capacity, 4);
    }

    @Test
    void aWriteIsReadAtOnceAndInTheDatabaseLater() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "Ada");
        assertThat(users.read("7")).as("a row that was written and waits").contains("Ada");
        assertThat(calls.seen("store.")).as("calls of the database so far").isEmpty();
        assertThat(users.flush()).as("writes that the flush has taken to the database").isEqualTo(1);
        assertThat(table.rows("7")).as("the rows that the database has had").containsExactly("Ada");
        assertThat(users.read("7")).as("a row that is in the database").contains("Ada");
        assertThat(memory.waiting()).as("what waits after the flush").isEmpty();
    }

    @Test
    void theNewestWriteIsRead() {
        WriteBehindCache<String> users = users(10);
        table.apply(new Write<>(-1, "7", Optional.of("in the database")));
        assertThat(users.read("7")).as("a row of which nothing waits").contains("in the database");
        users.write("7", "first");
        users.write("7", "");
        assertThat(users.read("7")).as("an empty text that waits").contains("");
        users.delete("7");
        users.write("8", "another");
        assertThat(users.read("7")).as("a deletion that waits").isEmpty();
        assertThat(calls.seen("store.load")).as("loads of rows of which something waits").hasSize(1);
    }

    @Test
    void everyWriteIsAppliedInTheOrderOfItsKey() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.delete("7");
        users.write("8", "other");
        users.write("7", "two");
        users.write("7", "two");
        users.delete("8");
        assertThat(users.flush()).as("writes that the flush has taken to the database").isEqualTo(6);
        assertThat(table.rows("7")).as("what the database was told of 7").containsExactly("one", "-", "two", "two");
        assertThat(table.rows("8")).as("what the database was told of 8").containsExactly("other", "-");
    }

    @Test
    void aFlushWithNothingToDoDoesNothing() {
        WriteBehindCache<String> users = users(10);
        assertThat(users.flush()).as("writes that the flush has taken to the database").isZero();
        assertThat(calls.seen("store.")).as("calls of the database").isEmpty();
    }

    @Test
    void whatTheDatabaseRefusesWaitsForTheNextFlush() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("7", "two");
        calls.failing("store.");
        assertThat(users.flush()).as("writes that went to a database that is down").isZero();
        assertThat(users.read("7")).as("a row that still waits").contains("two");
        calls.failing();
        assertThat(users.flush()).as("writes that go to the database when it is up").isEqualTo(2);
        assertThat(table.rows("7")).as("what the database was told").containsExactly("one", "two");
    }

    @Test
    void aRefusedWriteHoldsUpItsKeyAndNoOther() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("8", "first");
        users.write("7", "two");
        users.write("8", "second");
        calls.failing("store.apply(Write[number=1,");
        assertThat(users.flush()).as("writes applied while the first one of 7 is refused").isEqualTo(2);
        assertThat(calls.seen("store.apply")).as("attempts of a flush that takes some writes and not all").hasSize(3);
        assertThat(table.rows("7")).as("what the database was told of 7").isEmpty();
        assertThat(table.rows("8")).as("what the database was told of 8").containsExactly("first", "second");
        calls.failing();
        users.flush();
        assertThat(table.rows("7")).as("what the database was told of 7 in the end").containsExactly("one", "two");
    }

    @Test
    void eachWriteIsTriedOnceAFlush() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("8", "other");
        calls.failing("store.");
        users.flush();
        assertThat(calls.seen("store.apply")).as("attempts of one flush, while the database is down").hasSize(2);
    }

    @Test
    void noFlushThrowsWhateverFails() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("7", "two");
        for (String call : List.of("log.waiting", "store.apply", "log.remove", "log.", "store.")) {
            calls.failing(call);
            assertThatCode(users::flush).as("a flush while %s fails, for a timer would not call again", call)
                    .doesNotThrowAnyException();
            calls.losingAnswers(call);
            assertThatCode(users::flush).as("a flush while the answer of %s is lost", call).doesNotThrowAnyException();
        }
        calls.failing();
        users.flush();
        assertThat(table.rows("7")).as("what the database was told after all that").containsExactly("one", "two");
        assertThat(memory.waiting()).as("what waits after all that").isEmpty();
    }

    @Test
    void aWriteThatIsNotRemovedIsNotOvertaken() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("7", "two");
        calls.failing("log.remove(1)");
        assertThat(users.flush()).as("writes applied and removed while the first cannot be removed").isZero();
        calls.failing();
        assertThat(users.read("7")).as("the newest write").contains("two");
        users.flush();
        assertThat(users.read("7")).as("the row in the end").contains("two");
        assertThat(table.rows("7")).as("what the database was told").containsExactly("one", "two");
    }

    @Test
    void aWriteIsRemovedBeforeTheNextOfItsKeyIsApplied() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("7", "two");
        calls.clear();
        users.flush();
        assertThat(calls.seen("")).as("the calls of a flush of two writes of a key").containsExactly("log.waiting()",
                "store.apply(Write[number=1, key=7, row=Optional[one]])", "log.remove(1)",
                "store.apply(Write[number=2, key=7, row=Optional[two]])", "log.remove(2)");
    }

    @Test
    void anAttemptKeepsItsNumber() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        calls.losingAnswers("store.apply");
        users.flush();
        users.flush();
        calls.failing();
        users.flush();
        assertThat(table.rows("7")).as("what the database was told by three attempts, two of which lost their answer")
                .containsExactly("one");
    }

    @Test
    void aFullLogSlowsTheWriterDown() {
        WriteBehindCache<String> users = users(2);
        users.write("7", "one");
        users.write("7", "two");
        assertThat(calls.seen("store.")).as("calls of the database while there is room").isEmpty();
        users.write("7", "three");
        assertThat(table.rows("7")).as("what the writer who found the log full has taken to the database")
                .containsExactly("one", "two");
        assertThat(users.read("7")).as("the write that had to wait for room").contains("three");
    }

    @Test
    void aLogThatStaysFullRefuses() {
        WriteBehindCache<String> users = users(2);
        users.write("7", "one");
        users.write("8", "other");
        calls.failing("store.");
        assertThatThrownBy(() -> users.write("7", "two"), "a third write where two may wait, and the database is down")
                .isInstanceOf(LogFullException.class).hasMessageContaining("2");
        assertThatThrownBy(() -> users.delete("7"), "a deletion where two writes may wait, and the database is down")
                .isInstanceOf(LogFullException.class);
        assertThat(users.read("7")).as("a refused write is not seen").contains("one");
        calls.failing();
        users.flush();
        assertThat(table.rows("7")).as("a refused write never comes to the database").containsExactly("one");
    }

    @Test
    void whatTheLogThrowsIsThrownAndNotTriedAgain() {
        WriteBehindCache<String> users = users(10);
        calls.losingAnswers("log.append");
        assertThatThrownBy(() -> users.write("7", "one"), "a write whose acknowledgment is lost")
                .isInstanceOf(LinkBroken.class);
        calls.failing("log.append");
        assertThatThrownBy(() -> users.delete("7"), "a deletion while the log is down")
                .isInstanceOf(LinkBroken.class);
        calls.failing();
        users.flush();
        assertThat(table.rows("7")).as("what the database was told: a second attempt would have a second number")
                .containsExactly("one");
    }

    @Test
    void aLogThatFailsIsNoErrorForReaders() {
        WriteBehindCache<String> users = users(10);
        table.apply(new Write<>(-1, "7", Optional.of("Ada")));
        calls.failing("log.");
        assertThat(users.read("7")).as("a row, while the log is down").contains("Ada");
        assertThat(calls.seen("log.")).as("calls of a read to a log that is down").hasSize(1);
    }

    @Test
    void whatTheDatabaseThrowsIsThrownToReaders() {
        WriteBehindCache<String> users = users(10);
        calls.failing("store.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        users.write("7", "Ada");
        assertThat(users.read("7")).as("what waits needs no database").contains("Ada");
    }

    @Test
    void aFailedLoadGivesItsTurnBack() {
        WriteBehindCache<String> users = new WriteBehindCache<>(log, store, 10, 1);
        calls.failing("store.");
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database is down")
                .isInstanceOf(LinkBroken.class);
        calls.throwing(StackOverflowError::new);
        assertThatThrownBy(() -> users.read("7"), "read(7) while the database ends with an error")
                .isInstanceOf(StackOverflowError.class);
        calls.failing();
        new Crowd().assertDoesNotWait("a load that failed is over", () -> users.read("7"));
    }

    @Test
    void noTurnIsHeldDuringACallOfTheLog() {
        WriteBehindCache<String> users = new WriteBehindCache<>(log, store, 10, 1);
        calls.during("log.newest(7", () -> new Crowd().assertDoesNotWait("nobody loads during a look into the log",
                () -> users.read("8")));
        users.read("7");
        assertThat(calls.seen("store.load")).as("loads of two rows").hasSize(2);
    }

    @Test
    void readersOfTheSameRowEachLoadIt() {
        Crowd crowd = new Crowd();
        WriteBehindCache<String> users = new WriteBehindCache<>(log, behind(crowd), 10, 2);
        crowd.assertEachLoadsByItself(key -> users.read(key).orElseThrow());
    }

    @Test
    void nothingOfAReadIsTriedAgain() {
        WriteBehindCache<String> users = users(Integer.MAX_VALUE);
        calls.failing("");
        assertThatThrownBy(() -> users.read("7"), "read(7) while log and database are down")
                .isInstanceOf(LinkBroken.class).hasMessageContaining("store.load");
        assertThat(calls.seen("")).as("the calls of that read").containsExactly("log.newest(7)", "store.load(7)");
        calls.assertMadeWhileFailing("log.newest", users::read, "log.newest", "store.load");
        calls.assertMadeWhileFailing("store.load", users::read, "log.newest", "store.load");
    }

    @Test
    void nothingOfAWriteIsTriedAgain() {
        WriteBehindCache<String> users = users(Integer.MAX_VALUE);
        calls.assertMadeWhileFailing("log.append", key -> users.write(key, "Ada"), "log.append");
        calls.assertMadeWhileFailing("log.append", users::delete, "log.append");
    }

    @Test
    void nothingOfAFlushIsTriedAgain() {
        WriteBehindCache<String> users = users(10);
        Consumer<String> flush = key -> users.flush();
        users.write("7", "one");
        calls.assertMadeWhileFailing("log.waiting", flush, "log.waiting");
        calls.assertMadeWhileFailing("store.apply", flush, "log.waiting", "store.apply");
        calls.failing("log.remove");
        calls.clear();
        users.flush();
        assertThat(calls.seen("")).as("the calls of a flush that cannot remove what was applied").hasSize(3);
    }

    @Test
    void anErrorOfTheDatabaseEndsAFlushAndLosesNothing() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("8", "other");
        users.write("7", "two");
        calls.throwing(StackOverflowError::new);
        calls.losingAnswers("store.apply");
        assertThatThrownBy(users::flush, "a flush while the database takes a write and ends with an error")
                .isInstanceOf(StackOverflowError.class);
        assertThat(calls.seen("store.apply")).as("attempts of a flush that an error has ended").hasSize(1);
        calls.failing();
        assertThat(users.flush()).as("writes that the next flush takes to the database").isEqualTo(3);
        assertThat(table.rows("7")).as("what the database was told of 7").containsExactly("one", "two");
        assertThat(table.rows("8")).as("what the database was told of 8").containsExactly("other");
    }

    @Test
    void aFlushDuringTheFlushOfACloseLosesNothing() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("7", "two");
        calls.during("log.remove(1)", users::flush);
        users.close();
        assertThat(table.rows("7")).as("what the database was told").containsExactly("one", "two");
        assertThat(memory.waiting()).as("what waits after a close with a flush in its midst").isEmpty();
    }

    @Test
    void whoHasWaitedForATurnDoesNotLookAgain() {
        Crowd crowd = new Crowd();
        WriteBehindCache<String> users = new WriteBehindCache<>(log, behind(crowd), 10, 1);
        crowd.occupy(() -> users.read("8"));
        crowd.assertWaitsForATurn("one may load at a time", () -> users.read("7"));
        assertThat(calls.seen("log.newest(7")).as("look-ups of a read that has waited").hasSize(1);
    }

    @Test
    void anInterruptIsKeptWhenTheLoadFails() {
        Crowd.assertInterruptsOutliveFailedLoads(database -> {
            WriteBehindCache<String> users = new WriteBehindCache<>(log, behind(database), 10, 1);
            return key -> users.read(key).orElseThrow();
        });
    }

    @Test
    void aFullLogThatSomebodyElseHasEmptiedIsTriedOnceMore() {
        WriteBehindCache<String> users = users(1);
        users.write("7", "one");
        calls.during("log.waiting", () -> new WriteBehindCache<>(memory, table, 1, 1).flush());
        users.write("7", "two");
        assertThat(users.read("7")).as("a write that found the log full, and flushed nothing for somebody else had")
                .contains("two");
    }

    @Test
    void whoFindsTheLogFullFlushesEvenDuringAFlush() {
        WriteBehindCache<String> users = users(1);
        users.write("7", "one");
        calls.during("store.apply", () -> new Crowd().assertDoesNotWait("a flush that is slow holds up no writer",
                () -> users.write("8", "other")));
        users.flush();
        assertThat(users.read("8")).as("a write that found the log full during a flush").contains("other");
    }

    @Test
    void aCloseFlushesEvenDuringAFlush() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("8", "other");
        calls.during("store.apply", () -> {
            users.close();
            assertThat(memory.waiting()).as("what waits when the close has ended, within a slow flush").isEmpty();
        });
        users.flush();
        assertThat(table.rows("7")).as("what the database was told").containsExactly("one");
    }

    @Test
    void aClosedCacheGoesOnReadingAndFlushing() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        table.apply(new Write<>(-1, "8", Optional.of("in the database")));
        calls.failing("store.");
        users.close();
        calls.failing();
        assertThat(users.read("7")).as("a row that waits, read after close").contains("one");
        assertThat(users.read("8")).as("a row of the database, read after close").contains("in the database");
        assertThat(users.flush()).as("writes taken to the database after close").isEqualTo(1);
        assertThat(users.read("7")).as("a row that waits no more, read after close").contains("one");
    }

    @Test
    void aDeadLogDoesNotLetEverybodyThrough() {
        for (int loads : new int[] {1, 3}) {
            Crowd crowd = new Crowd();
            WriteBehindCache<String> users = new WriteBehindCache<>(log, behind(crowd), 10, loads);
            calls.failing("log.");
            crowd.assertAtMost(loads, key -> users.read(key).orElseThrow());
        }
    }

    @Test
    void whatWaitsNeedsNoTurn() {
        Crowd crowd = new Crowd();
        WriteBehindCache<String> users = new WriteBehindCache<>(log, behind(crowd), 10, 1);
        users.write("7", "Ada");
        crowd.occupy(() -> users.read("8"));
        crowd.assertDoesNotWait("what waits in the log is read without the database", () -> users.read("7"));
        crowd.assertDoesNotWait("a flush does not wait for readers", users::flush);
    }

    private NumberedStore<String> behind(Crowd crowd) {
        return new NumberedStore<>() {
            @Override
            public Optional<String> load(String key) {
                return crowd.load(key);
            }

            @Override
            public void apply(Write<String> write) {
                table.apply(write);
            }
        };
    }

    @Test
    void closingFlushes() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.delete("8");
        users.close();
        assertThat(table.rows("7")).as("what the database was told of 7").containsExactly("one");
        assertThat(table.rows("8")).as("what the database was told of 8").containsExactly("-");
        calls.clear();
        users.close();
        assertThat(calls.seen("")).as("calls of a second close, which does nothing").isEmpty();
    }

    @Test
    void aClosedCacheTakesNoWrites() {
        WriteBehindCache<String> users = users(10);
        users.close();
        assertThatThrownBy(() -> users.write("7", "late"), "a write after close")
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> users.delete("7"), "a deletion after close").isInstanceOf(IllegalStateException.class);
        assertThat(memory.waiting()).as("what waits after refused writes").isEmpty();
    }

    @Test
    void whatCannotBeFlushedAtCloseWaitsForTheNextOne() {
        WriteBehindCache<String> users = users(10);
        users.write("7", "one");
        users.write("7", "two");
        calls.failing("store.");
        assertThatCode(users::close).as("a close while the database is down").doesNotThrowAnyException();
        calls.failing();
        WriteBehindCache<String> next = users(10);
        assertThat(next.read("7")).as("what was accepted before the restart").contains("two");
        next.flush();
        assertThat(table.rows("7")).as("what the database was told in the end").containsExactly("one", "two");
    }

    @Test
    void badArgumentsAreRefused() {
        users(1);
        for (int number : new int[] {0, -3}) {
            assertThatThrownBy(() -> new WriteBehindCache<>(log, store, number, 1), "a capacity of %d", number)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(number));
            assertThatThrownBy(() -> new WriteBehindCache<>(log, store, 1, number), "%d loads at a time", number)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(String.valueOf(number));
        }
    }

    @Test
    void nullIsRefusedAndChangesNothing() {
        WriteBehindCache<String> users = users(10);
        assertThatThrownBy(() -> users.read(null), "read(null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.write(null, "Ada"), "write(null, Ada)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.write("7", null), "write(7, null)").isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.delete(null), "delete(null)").isInstanceOf(NullPointerException.class);
        assertThat(calls.seen("")).as("calls made for a null").isEmpty();
        users.close();
        assertThatThrownBy(() -> users.write("7", null), "write(7, null) after close")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> users.delete(null), "delete(null) after close")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new WriteBehindCache<>(null, store, 1, 1), "no log")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new WriteBehindCache<>(log, null, 1, 1), "no table")
                .isInstanceOf(NullPointerException.class);
    }
}
