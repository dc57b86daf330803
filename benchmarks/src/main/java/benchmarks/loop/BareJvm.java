package benchmarks.loop;

import java.io.PrintWriter;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** Runs test classes with JUnit's launcher in this process, and ends with 1 if a test failed or none was run. */
public final class BareJvm {

    private BareJvm() {
    }

    /**
     * Runs them.
     *
     * @param testClasses their full names
     */
    public static void main(String[] testClasses) {
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request();
        for (String testClass : testClasses) {
            request.selectors(DiscoverySelectors.selectClass(testClass));
        }
        LauncherFactory.create().execute(request.build(), summary);
        summary.getSummary().printFailuresTo(new PrintWriter(System.err, true));
        boolean good = summary.getSummary().getTestsSucceededCount() > 0
                && summary.getSummary().getTotalFailureCount() == 0;
        System.exit(good ? 0 : 1);
    }
}
