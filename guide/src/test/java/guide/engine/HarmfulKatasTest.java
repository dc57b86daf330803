package guide.engine;

import static org.assertj.core.api.Assertions.assertThat;

import guide.Deadlock;
import guide.Fixture;
import guide.book.Kata;
import guide.worker.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers that harm the process they run in. Each gets a red verdict that names the test and, where anything is left to
 * tell it, the line. All use one runner: what one does must not reach the next.
 */
class HarmfulKatasTest {

    /** A negative start is refused by the one test that makes a counter from 0; there the harm is done. */
    private static final String COUNTER = """
            package katas.counting;

            import java.io.*;
            import java.util.*;

            public final class Counter implements Sequence {
                private int value;

                public Counter(int start) {
                    if (start == 0) {
                        HARM
                    }
                    if (start < 0) {
                        throw new IllegalArgumentException("start must not be negative: " + start);
                    }
                    value = start;
                }

                @Override
                public int next() {
                    return value++;
                }

                MEMBER
            }
            """;
    private static final int HARM_LINE = 11;
    /** Nothing but the test in which the harm is done, so that no other can run out of time. */
    private static final String HANGS = """
            package katas.counting;

            class CounterHangs {

                @org.junit.jupiter.api.Test
                void forEver() {
                    new Counter(0);
                }
            }
            """;
    private static final String HANGING = "CounterHangs.forEver";
    private static final String VICTIM = "CounterTest.aNegativeStartIsRefused";

    private static Fixture fixture;
    private static Path scratch;
    private static TestRunner runner;
    private static TestRunner hastyRunner;
    /** What this process had started before, such as a database for other tests. */
    private static List<ProcessHandle> before;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        fixture = Fixture.in(folder).write("katas/01-counting/src/test/java/katas/counting/CounterHangs.java", HANGS);
        scratch = Files.createDirectories(folder.resolve(".kata/run"));
        before = ProcessHandle.current().children().toList();
        runner = new TestRunner(fixture.book(), scratch);
        hastyRunner = new TestRunner(fixture.book(), folder.resolve(".kata/hasty"), 1);
    }

    @AfterAll
    static void close() {
        runner.close();
        hastyRunner.close();
        assertThat(ProcessHandle.current().children().filter(ProcessHandle::isAlive)).as("processes left")
                .isSubsetOf(before);
        assertThat(scratch).as("folder of the processes' files").isEmptyDirectory();
    }

    @Test
    void anEndlessLoopIsEnded() throws InterruptedException {
        Verdict verdict = hang("for (int i = 0;; i++) { total += i; }", "private long total;");
        ended(HANGING, verdict, "it computed for more than 1 s and was ended");
    }

    @Test
    void anEndlessOutputIsEnded() throws InterruptedException {
        Verdict verdict = hang("while (true) { System.out.println(\"and on\"); }", "");
        ended(HANGING, verdict, "it computed for more than 1 s and was ended");
    }

    @Test
    void aDeadlockIsEnded() throws InterruptedException {
        Verdict verdict = hang(Deadlock.CALL, Deadlock.MEMBERS);
        Failure failure = failure(verdict, HANGING);
        assertThat(failure.message()).as("what happened").isEqualTo(
                "it was ended: 2 of its threads wait for each other's locks, a deadlock");
        assertThat(failure.frames()).as("where the test's own thread stands").extracting(Failure.Frame::method)
                .startsWith("lock", "lockUp", "<init>");
        assertThat(failure.frames()).as("where the other thread stands").extracting(Failure.Frame::method)
                .filteredOn("lock"::equals).hasSize(2);
    }

    @Test
    void sleepingForEverIsEnded() throws InterruptedException {
        ended(HANGING, hang(patiently("Thread.sleep(Long.MAX_VALUE);"), ""),
                "it slept for more than 1 s and was ended");
    }

    @Test
    void waitingForWhatNeverHappensIsEnded() throws InterruptedException {
        ended(HANGING, hang(patiently("new java.util.concurrent.CountDownLatch(1).await();"), ""),
                "it waited for more than 1 s for what never happened, and was ended");
    }

    @Test
    void askingAgainAndAgainIsEnded() throws InterruptedException {
        ended(HANGING, hang(patiently("while (true) { Thread.sleep(1); }"), ""),
                "it waited for more than 6 s, waking up now and then, and was ended");
    }

    @Test
    void standardInputIsRefused() throws InterruptedException {
        ended(run("new Scanner(System.in).nextLine();", ""),
                "threw IllegalStateException: standard input is read, and a test has none");
    }

    @Test
    void waitingForInputIsEnded() throws InterruptedException {
        Verdict verdict = hang("try { new FileInputStream(FileDescriptor.in).read(); }"
                + " catch (IOException no) { throw new UncheckedIOException(no); }", "");
        ended(HANGING, verdict, "it waited for more than 6 s for an answer or input from outside, and was ended");
    }

    @Test
    void systemExitIsARedTest() throws InterruptedException {
        ended(run("System.exit(0);", ""), "it ended the whole process, as System.exit does");
    }

    @Test
    void systemExitWhileTheClassIsLoadedIsARedTest() throws InterruptedException {
        Verdict verdict = run("", "static { System.exit(0); }");
        TestResult result = verdict.firstFailure().orElseThrow();
        assertThat(result.test()).as("whichever test came first").startsWith("CounterTest.");
        assertThat(result.failure().orElseThrow().message()).as("what happened")
                .isEqualTo("it ended the whole process, as System.exit does");
    }

    @Test
    void haltingTheProcessIsARedTest() throws InterruptedException {
        Failure failure = failure(run("Runtime.getRuntime().halt(0);", ""), VICTIM);
        assertThat(failure.message()).as("what happened").isEqualTo("its process ended with status 0");
    }

    @Test
    void runningOutOfMemoryIsARedTest() throws InterruptedException {
        ended(run("List<byte[]> hog = new ArrayList<>(); while (true) { hog.add(new byte[1 << 22]); }", ""),
                "threw OutOfMemoryError: Java heap space");
    }

    @Test
    void leavingNoMemoryToSaySoIsARedTest() throws InterruptedException {
        Failure failure = failure(run("fill();", """
                private static Object[] hog;

                private static void fill() {
                    for (int size = 1 << 22; true; size = size / 2) {
                        try {
                            while (true) {
                                hog = new Object[] {hog, new byte[size]};
                            }
                        } catch (OutOfMemoryError full) {
                            if (size == 1) {
                                throw full;
                            }
                        }
                    }
                }
                """), VICTIM);
        assertThat(failure.message()).as("what happened").isEqualTo("threw OutOfMemoryError: Java heap space");
    }

    @Test
    void takingTheChannelAwayIsARedTest() throws InterruptedException {
        Failure failure = failure(run("try { new FileOutputStream(FileDescriptor.out).close(); }"
                + " catch (IOException no) { throw new UncheckedIOException(no); }", ""), VICTIM);
        assertThat(failure.message()).as("what happened").startsWith("its process ended");
    }

    @Test
    void noiseOnTheChannelAndThreadsThatGoOnDoNotMatter() throws InterruptedException {
        Verdict verdict = run("try { new FileOutputStream(FileDescriptor.out).write(NOISE); }"
                + " catch (IOException no) { throw new UncheckedIOException(no); }"
                + " for (int i = 0; i < 3; i++) { new Thread(() -> { while (true) {"
                + " System.out.print(\"still here\"); } }).start(); }",
                "private static final byte[] NOISE = \"{}\\n[]\\nevent {}\\nevent 7\\n\".getBytes();");
        assertThat(verdict.state()).as("the verdict").isEqualTo(Verdict.State.GREEN);
        assertThat(verdict.output().length()).as("what is kept of the output").isLessThan(20_000);
    }

    private static String patiently(String wait) {
        return "try { " + wait + " } catch (InterruptedException no) { throw new IllegalStateException(no); }";
    }

    /** Runs the harm in a test with little time, in a process that is warm and so loses none of it. */
    private static Verdict hang(String harm, String member) throws InterruptedException {
        return run(hastyRunner, TestRunner.Mode.LEARN, "katas.counting.CounterHangs", harm, member);
    }

    private static Verdict run(String harm, String member) throws InterruptedException {
        return run(runner, TestRunner.Mode.PROVE, "katas.counting.CounterTest", harm, member);
    }

    private static Verdict run(TestRunner runner, TestRunner.Mode mode, String testClass, String harm, String member)
            throws InterruptedException {
        Kata kata = fixture.kata("Counter");
        fixture.write("solutions/01-counting/src/traps/Counter/harm.java",
                COUNTER.replace("HARM", harm).replace("MEMBER", member));
        return runner.run(kata, new Implementation.Trap("harm"), List.of(testClass), mode, event -> { });
    }

    private static void ended(Verdict verdict, String message) {
        ended(VICTIM, verdict, message);
    }

    private static void ended(String test, Verdict verdict, String message) {
        Failure failure = failure(verdict, test);
        assertThat(failure.message()).as("what happened").isEqualTo(message);
        assertThat(failure.frames()).as("where it happened").isNotEmpty();
        assertThat(failure.frames().get(0)).as("where it happened").isEqualTo(
                new Failure.Frame("katas.counting.Counter", "harm.java", HARM_LINE, "<init>"));
    }

    private static Failure failure(Verdict verdict, String test) {
        assertThat(verdict.state()).as("the verdict").isEqualTo(Verdict.State.RED);
        assertThat(verdict.firstFailure().map(TestResult::test)).as("the failed test").contains(test);
        return verdict.firstFailure().orElseThrow().failure().orElseThrow();
    }
}
