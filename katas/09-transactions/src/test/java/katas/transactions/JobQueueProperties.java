package katas.transactions;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import testkit.ManualClock;
import testkit.Script;
import testkit.sql.Database;
import testkit.sql.Engine;
import testkit.sql.Interleaving;

class JobQueueProperties {

    private static final Duration LEASE = Duration.ofSeconds(10);

    /** A job on paper. */
    private static final class Slip {
        private final String payload;
        private int attempts;
        private long until;

        Slip(String payload) {
            this.payload = payload;
        }
    }

    @Property(tries = 100)
    void behavesLikeAListOfSlips(@ForAll("calls") List<String> calls) {
        ManualClock clock = new ManualClock();
        try (Database database = JobQueueTest.office(Engine.H2)) {
            JobQueue queue = new JobQueue(database.dataSource(), clock, LEASE);
            List<Slip> slips = new ArrayList<>();
            List<Job> claimed = new ArrayList<>();
            List<Slip> theirs = new ArrayList<>();
            Script.replay("JobQueue queue = new JobQueue(source, clock, Duration.ofSeconds(10));", calls, call -> {
                try {
                    switch (call) {
                        case "queue.add(...);" -> {
                            slips.add(new Slip("job " + claimed.size() + slips.size()));
                            queue.add(slips.get(slips.size() - 1).payload);
                        }
                        case "queue.claim();" -> claim(queue, clock, slips, claimed, theirs);
                        case "queue.complete(the oldest claim);" -> {
                            if (!claimed.isEmpty()) {
                                Job job = claimed.remove(0);
                                Slip slip = theirs.remove(0);
                                boolean mine = slip.attempts == job.attempt() && slips.remove(slip);
                                assertThat(queue.complete(job)).as("true for the last claim of a job").isEqualTo(mine);
                            }
                        }
                        default -> clock.advance(Duration.ofSeconds(4));
                    }
                } catch (SQLException refused) {
                    throw new IllegalStateException(refused);
                }
            });
        }
    }

    private static void claim(JobQueue queue, ManualClock clock, List<Slip> slips, List<Job> claimed,
            List<Slip> theirs) throws SQLException {
        Optional<Slip> expected = slips.stream().filter(slip -> slip.until <= clock.millis()).findFirst();
        expected.ifPresent(slip -> {
            slip.attempts++;
            slip.until = clock.millis() + LEASE.toMillis();
        });
        Optional<Job> job = queue.claim();
        assertThat(job.map(Job::payload)).as("the first job that is not claimed")
                .isEqualTo(expected.map(slip -> slip.payload));
        assertThat(job.map(Job::attempt)).as("how many times it was claimed")
                .isEqualTo(expected.map(slip -> slip.attempts));
        job.ifPresent(claimed::add);
        expected.ifPresent(theirs::add);
    }

    @Provide
    Arbitrary<List<String>> calls() {
        return Arbitraries.of("queue.add(...);", "queue.claim();", "queue.claim();",
                "queue.complete(the oldest claim);", "clock.advance(Duration.ofSeconds(4));").list().ofMaxSize(25);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void claimsAreDisjointHoweverTheyCross(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 2) Integer> turns) {
        ManualClock clock = new ManualClock();
        try (Database database = JobQueueTest.office(Engine.H2); Interleaving crossing = new Interleaving(database)) {
            database.execute("INSERT INTO job (payload) VALUES ('a'), ('b'), ('c')");
            for (int client = 0; client < 3; client++) {
                JobQueue queue = new JobQueue(crossing.dataSource("W" + client), clock, LEASE);
                crossing.start("W" + client, () -> queue.claim().map(Job::id));
            }
            turns.forEach(client -> crossing.step("W" + client));
            crossing.finish();
            List<Object> claims = new ArrayList<>();
            for (int client = 0; client < 3; client++) {
                claims.add(Objects.requireNonNullElse(crossing.result("W" + client), "failed"));
            }
            assertThat(claims).as("three workers, three jobs\n%s", crossing).doesNotHaveDuplicates()
                    .doesNotContain("failed");
        }
    }
}
