package benchmarks.pagination;

import static org.assertj.core.api.Assertions.assertThat;

import benchmarks.Results;
import benchmarks.report.Table;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RowsReadExperimentTest {

    private static final RowsReadExperiment EXPERIMENT = new RowsReadExperiment();
    private static Table kept;

    @BeforeAll
    static void read() throws IOException {
        kept = Results.ofThisProject().of(EXPERIMENT);
    }

    @Test
    void aPageByKeyReadsNoMoreRowsWithDepth() {
        for (String order : RowsReadExperiment.ORDERS.keySet()) {
            for (int depth : RowsReadExperiment.DEPTHS) {
                assertThat(number("PostgreSQL", order, depth))
                        .as("PostgreSQL, %s behind %d rows, or a short stretch of another index", order, depth)
                        .isLessThanOrEqualTo(depth < 100 ? 2 * Form.LIMIT : Form.LIMIT);
                if (!order.startsWith("category")) {
                    assertThat(number("H2", order, depth))
                            .as("H2, which reads what equals the ends of a stretch, %s behind %d rows", order, depth)
                            .isLessThanOrEqualTo(Form.LIMIT + 2 * (4 + 1));
                }
            }
        }
    }

    private static double number(String engine, String order, int depth) {
        Table row = kept.where("engine", engine).where("order", order).where("form", Form.KEYSET_PAGER.toString());
        assertThat(row.rows()).as("one row for %s", List.of(engine, order)).hasSize(1);
        return row.number(RowsReadExperiment.title(depth));
    }
}
