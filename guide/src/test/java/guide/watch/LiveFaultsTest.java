package guide.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import guide.Deadlock;
import guide.Fixture;
import guide.book.Kata;
import guide.book.Phase;
import guide.engine.TestRunner;
import guide.engine.Verdict;
import guide.progress.Progress;
import guide.worker.Failure;
import guide.worker.TestId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A reader saves something that does harm, is told what it did and where, and saves a right answer next. */
class LiveFaultsTest {

    private static final String FILE = "katas/01-counting/src/main/java/katas/counting/Counter.java";
    /** Only to end at all where something never comes: on a busy machine a process alone may take a minute. */
    private static final int PATIENCE_SECONDS = 600;
    /** The seconds that a test may take: enough for every good one. */
    private static final int SHORT = 3;
    private static final int LONG = 60;
    private static final String RETURN = "return value++;";

    private static Fixture fixture;
    private static Reader reader;
    /** What this process had started before, such as a database for other tests. */
    private static List<ProcessHandle> before;

    @BeforeAll
    static void open(@TempDir Path folder) throws InterruptedException {
        fixture = Fixture.in(folder).solve("Counter");
        before = ProcessHandle.current().children().toList();
        reader = new Reader(".kata/run", SHORT);
    }

    @AfterAll
    static void nothingIsLeft() {
        reader.close();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).as("processes left")
                .isSubsetOf(before);
        fixture.assertNoRunLeft();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                arguments("an endless loop", "for (int i = 0;; i++) { value += i; }", "",
                        "it computed for more than 3 s and was ended"),
                arguments("a deadlock", Deadlock.CALL + " return value++;", Deadlock.MEMBERS,
                        "it was ended: 2 of its threads wait for each other's locks, a deadlock"),
                arguments("System.exit", "System.exit(0); return value++;", "",
                        "it ended the whole process, as System.exit does"),
                arguments("a static initializer that throws", "return value++;",
                        "static int broken = Integer.parseInt(\"no number\");",
                        "For input string: \"no number\""),
                arguments("a stack overflow", "return next();", "", "StackOverflowError"),
                arguments("too little memory", "java.util.List<byte[]> hog = new java.util.ArrayList<>();"
                        + " while (true) { hog.add(new byte[1 << 22]); }", "", "OutOfMemoryError"),
                arguments("a flood of output", "while (true) { System.out.println(\"and on and on\"); }", "",
                        "it computed for more than 3 s and was ended"),
                arguments("closed standard streams", "try { new java.io.FileOutputStream(java.io.FileDescriptor.out)"
                        + ".close(); } catch (java.io.IOException no) { } System.out.close(); System.err.close();"
                        + " return value++;", "", "its process ended"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void aFaultIsToldAndTheNextSaveGetsARightVerdict(String name, String body, String member, String message)
            throws InterruptedException {
        edit(body, member);
        reader.look();
        Failure failure = reader.verdict().firstFailure().orElseThrow().failure().orElseThrow();
        assertThat(failure.message() + failure.rule()).as("what %s is told as", name)
                .contains(message);
        if (!message.equals("its process ended")) {
            assertThat(failure.frames()).as("where it happened").extracting(Failure.Frame::file)
                    .contains("Counter.java");
        }
        fixture.solve("Counter");
        reader.look();
        assertThat(reader.verdict().state()).as("the verdict on the next save").isEqualTo(Verdict.State.GREEN);
    }

    @Test
    void threadsThatGoOnDoNotMatter() throws InterruptedException {
        edit("new Thread(() -> { while (true) { System.out.print(\"still here\"); } }).start(); return value++;", "");
        reader.look();
        assertThat(reader.verdict().state()).as("the verdict").isEqualTo(Verdict.State.GREEN);
        fixture.replace(FILE, "value++", "++value");
        reader.look();
        assertThat(reader.verdict().state()).as("the verdict on the next save").isEqualTo(Verdict.State.RED);
    }

    @Test
    void anEditEndsARunThatHangs() throws InterruptedException {
        fixture.solve("Counter");
        try (Reader patient = new Reader(".kata/patient", LONG)) {
            edit("while (true) { value++; }", "");
            patient.look();
            patient.awaitATest();
            fixture.solve("Counter");
            patient.look();
            assertThat(patient.verdict().state()).as("the only verdict: on the edit").isEqualTo(Verdict.State.GREEN);
        }
    }

    private static void edit(String body, String member) {
        fixture.solve("Counter").replace(FILE, RETURN, body).replace(FILE, "private int value;",
                "private int value;\n" + member);
    }

    /** The live loop of one program, without its screen. */
    private static final class Reader implements LiveListener, AutoCloseable {

        private record TestStarted(TestId test) {
        }

        private final BlockingQueue<Object> heard = new LinkedBlockingQueue<>();
        private final List<String> reasons = new ArrayList<>();
        private final TestRunner runner;
        private final LiveRuns live;

        Reader(String scratch, int limit) throws InterruptedException {
            runner = new TestRunner(fixture.book(), fixture.path(scratch), limit);
            live = new LiveRuns(fixture.book(), runner, new Progress(fixture.book(), reasons::add), this);
            live.follow(fixture.kata("Counter"));
            assertThat(verdict().state()).as("the first verdict").isEqualTo(Verdict.State.GREEN);
        }

        void look() {
            live.look();
        }

        Verdict verdict() throws InterruptedException {
            return hear(Verdict.class);
        }

        void awaitATest() throws InterruptedException {
            hear(TestStarted.class);
        }

        private <T> T hear(Class<T> kind) throws InterruptedException {
            Object next;
            do {
                next = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                assertThat(next).as("something is heard within %d s; %s", PATIENCE_SECONDS, reasons).isNotNull();
            } while (!kind.isInstance(next));
            return kind.cast(next);
        }

        @Override
        public void started(Kata kata) {
            // A verdict follows, or an edit makes it void.
        }

        @Override
        public void testStarted(TestId test) {
            heard.add(new TestStarted(test));
        }

        @Override
        public void phasePassed(Kata kata, Phase phase, int passed, Optional<Phase> next) {
            // The verdict follows.
        }

        @Override
        public void finished(Verdict verdict) {
            heard.add(verdict);
        }

        @Override
        public void failed(Kata kata, String reason) {
            heard.add(reason);
        }

        @Override
        public void close() {
            live.close();
            runner.close();
        }
    }
}
