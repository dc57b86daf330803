package guide.worker;

import java.util.List;
import java.util.Map;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * Does once what a worker does, and ends. The launcher runs it to archive the classes that this loads, so that workers
 * start in half the time.
 */
public final class TrainingRun {

    private TrainingRun() {
    }

    /**
     * Does it.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        WarmUpLevel.TESTS.warmUp(LauncherFactory.create());
        WorkerJson.readRequest(WorkerJson.write(new RunRequest(List.of(WarmUpTests.class.getName()), false, "", 1,
                Map.of(), "")));
        Event event = new Event.Failed(TestId.parse(WarmUpTests.class.getSimpleName()),
                Failures.of(new AssertionError("[rule] no"), ""));
        System.out.println(WorkerJson.write(WorkerJson.readEvent(WorkerJson.write(event))));
        Watchdog.frames();
        Watchdog.train();
    }
}
