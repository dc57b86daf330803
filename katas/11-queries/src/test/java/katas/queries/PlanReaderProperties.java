package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PlanReaderProperties {

    /** A node before anything was added up: its own milliseconds, rows and removed rows of a loop. */
    record Made(String type, int own, int rows, int removed, int expected, int loops, List<Made> below) {

        double total() {
            return own + below.stream().mapToDouble(Made::total).sum();
        }

        Map<String, Object> json() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("Node Type", type);
            json.put("Plan Rows", expected);
            json.put("Actual Total Time", total() / loops);
            json.put("Actual Rows", rows);
            json.put("Actual Loops", loops);
            json.put("Rows Removed by Filter", removed);
            if (type.endsWith("Scan")) {
                json.put("Relation Name", "t");
            }
            List<Object> plans = new ArrayList<>();
            below.forEach(child -> plans.add(child.json()));
            json.put("Plans", plans);
            return json;
        }

        List<Made> all() {
            List<Made> all = new ArrayList<>(List.of(this));
            below.forEach(child -> all.addAll(child.all()));
            return all;
        }

        double error() {
            double e = Math.max(1, expected);
            double a = Math.max(1, rows);
            return Math.max(e, a) / Math.min(e, a);
        }
    }

    @Property(tries = 500)
    void whatIsTakenApartAddsUp(@ForAll("plans") Made made) {
        PlanSummary summary = new PlanReader().read(Map.of("Plan", made.json()));
        List<Made> all = made.all();
        List<PlanNode> nodes = summary.root().all().toList();
        assertThat(nodes).as("nodes of %s", made).hasSameSizeAs(all);
        double looked = 0;
        for (int i = 0; i < nodes.size(); i++) {
            Made node = all.get(i);
            assertThat(nodes.get(i).ownMillis()).as("own time of node %d of %s", i, made)
                    .isCloseTo(node.own, within(1e-6));
            assertThat(nodes.get(i).rows()).as("rows of node %d of %s", i, made).isEqualTo(node.rows * node.loops);
            looked += node.type.endsWith("Scan") ? (node.rows + node.removed) * node.loops : 0;
        }
        assertThat(summary.rowsRead()).as("rows read by %s", made).isCloseTo(looked, within(1e-6));
        double worst = all.stream().mapToDouble(Made::error).max().orElseThrow();
        assertThat(summary.worstEstimate().map(node -> all.get(nodes.indexOf(node)).error()).orElse(1.0))
                .as("the factor of the worst estimate of %s", made).isEqualTo(worst);
    }

    @Provide
    Arbitrary<Made> plans() {
        return Arbitraries.lazyOf(
                () -> node(Arbitraries.just(List.of())), () -> node(Arbitraries.just(List.of())),
                () -> node(plans().list().ofMinSize(1).ofMaxSize(3)));
    }

    private static Arbitrary<Made> node(Arbitrary<List<Made>> below) {
        return Combinators.combine(Arbitraries.of("Seq Scan", "Index Scan", "Hash Join", "Sort", "Append"),
                Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(0, 9), Arbitraries.integers().between(0, 20),
                Arbitraries.integers().between(1, 7), below).as(Made::new);
    }
}
