package guide.worker;

import java.util.Locale;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import testkit.Interleavings;
import testkit.redis.RedisRehearsal;
import testkit.sql.Database;
import testkit.sql.Engine;

/** How much of the test libraries a worker exercises before it waits for work. */
public enum WarmUpLevel {

    /** Nothing: for a worker that gets its work at once. */
    NONE {
        @Override
        void warmUp(Launcher launcher) {
            // Whatever is needed is loaded when it is needed.
        }
    },

    /** JUnit, AssertJ and jqwik. */
    TESTS {
        @Override
        void warmUp(Launcher launcher) {
            // Once to load the classes, and again to get what is used often compiled.
            for (int time = 0; time < TIMES; time++) {
                launcher.execute(LauncherDiscoveryRequestBuilder.request()
                        .selectors(DiscoverySelectors.selectClass(WarmUpTests.class))
                        .configurationParameter("jqwik.reporting.usejunitplatform", "true")
                        .build(), new Reporter(event -> { }));
            }
        }
    },

    /** H2 as well; PostgreSQL is a process of its own, which stays. */
    DATABASES {
        @Override
        void warmUp(Launcher launcher) {
            TESTS.warmUp(launcher);
            try (Database database = Database.fresh(Engine.H2)) {
                database.execute("CREATE TABLE numbers (id INT PRIMARY KEY, number INT)",
                        "INSERT INTO numbers VALUES (1, 2), (3, 4)", "UPDATE numbers SET number = 5 WHERE id = 1");
                database.number("SELECT SUM(number) FROM numbers WHERE id > ?", 0);
                database.rowsScanned("SELECT id FROM numbers ORDER BY number LIMIT 1");
            }
        }
    },

    /** H2, and the client of Redis; its server is a process of its own, which stays. */
    REDIS {
        @Override
        void warmUp(Launcher launcher) {
            DATABASES.warmUp(launcher);
            RedisRehearsal.run();
        }
    },

    /** Lincheck as well, whose agent takes seconds to load. */
    INTERLEAVINGS {
        @Override
        void warmUp(Launcher launcher) {
            TESTS.warmUp(launcher);
            Interleavings.check("a warm-up holds", WarmUpTests.Register.class);
        }
    };

    private static final int TIMES = 3;

    /**
     * Finds a degree by its argument.
     *
     * @param argument what {@link #argument} returned
     * @return the degree
     */
    static WarmUpLevel of(String argument) {
        return valueOf(argument.toUpperCase(Locale.ROOT));
    }

    /**
     * The word that tells a worker this degree.
     *
     * @return the name in lower case
     */
    public String argument() {
        return name().toLowerCase(Locale.ROOT);
    }

    abstract void warmUp(Launcher launcher);
}
