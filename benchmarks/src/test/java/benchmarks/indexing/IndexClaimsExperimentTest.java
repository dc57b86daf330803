package benchmarks.indexing;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Results;
import benchmarks.report.Table;
import benchmarks.trial.ServerType;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IndexClaimsExperimentTest {

    private static Table kept;

    @BeforeAll
    static void read() throws IOException {
        kept = Results.ofThisProject().of(new IndexClaimsExperiment());
    }

    private static double number(ServerType server, Section section, String statement, String index, String column) {
        return kept.where("engine", server.toString()).where("section", section.toString())
                .where("statement", statement).where("index", index).number(column);
    }

    @Test
    void everyStatementIsTriedOnEveryEngine() {
        for (Section section : Section.values()) {
            Table own = kept.where("section", section.toString());
            for (ServerType server : ServerType.values()) {
                assertThat(own.where("engine", server.toString()).rows()).as("%s on %s", section, server)
                        .isNotEmpty().hasSize(own.rows().size() / ServerType.values().length);
            }
        }
    }

    @Test
    void aSkippedMiddleColumnIsScannedOver() {
        assertThat(number(ServerType.H2, Section.COMPOSITE, "last_name and age", "last first age", "rows"))
                .as("H2 reads all of the first column's rows")
                .isEqualTo(number(ServerType.H2, Section.COMPOSITE, "last_name", "last first age", "rows"));
        for (ServerType server : ServerType.values()) {
            assertThat(number(server, Section.COMPOSITE, "last_name and age", "last age", "rows"))
                    .as("%s reads few where no column is left out", server).isLessThan(100);
        }
    }

    @Test
    void onlyTheNewerPostgresqlSkipsOverTheFirstColumn() {
        String index = "status last_login";
        double older = number(ServerType.POSTGRESQL_17, Section.SKIPPED, "last_login", index, "pages");
        double newer = number(ServerType.POSTGRESQL_18, Section.SKIPPED, "last_login", index, "pages");
        assertThat(newer).as("pages, against %s of the whole index", older).isLessThan(older / 3);
    }

    @Test
    void aGenericPlanLeavesThePartialIndexAlone() {
        String index = "created of active";
        for (ServerType server : new ServerType[] {ServerType.POSTGRESQL_17, ServerType.POSTGRESQL_18}) {
            assertThat(number(server, Section.PARTIAL, "active as a parameter: generic plan", index, "rows"))
                    .as("%s reads the whole table", server).isEqualTo(People.ROWS);
            assertThat(number(server, Section.PARTIAL, "active as a literal", index, "rows"))
                    .as("%s reads what is asked for", server).isLessThan(100);
        }
    }
}
