package benchmarks.indexing;

import benchmarks.trial.Trial;
import java.util.ArrayList;
import java.util.List;
import testkit.sql.DataSet;
import testkit.sql.Values;
import testkit.workload.Trace;
import testkit.workload.Workload;

/** Searches in short texts. */
final class FullText {

    private static final int NOTES = 5_000;
    private static final int LENGTH = 6;
    private static final List<String> WORDS =
            List.of("table", "index", "page", "tree", "lock", "log", "row", "key", "plan", "sort");
    private static final String INDEX = "GIN of body";

    private FullText() {
    }

    static void search(Trial trial) {
        String like = "SELECT id FROM notes WHERE body LIKE '%lock%' AND body LIKE '%page%'";
        DataSet.table("notes", NOTES)
                .column("id", "INT PRIMARY KEY", Values.serial())
                .column("body", "VARCHAR(200) NOT NULL", FullText::bodies)
                .load(trial.database());
        People.settle(trial.database(), "notes");
        trial.query("LIKE '%lock%' AND LIKE '%page%'", "none", like);
        if (!trial.isH2()) {
            trial.database().execute("CREATE INDEX by_body ON notes USING gin (to_tsvector('english', body))",
                    "ANALYZE notes");
        }
        search(trial, "to_tsquery", "'lock & page'");
        search(trial, "to_tsquery", "'lock page'");
        search(trial, "to_tsquery", "'lock & ('");
        search(trial, "plainto_tsquery", "'lock page'");
        search(trial, "plainto_tsquery", "'lock & ('");
        search(trial, "websearch_to_tsquery", "'lock page'");
        search(trial, "websearch_to_tsquery", "'lock & ('");
        search(trial, "websearch_to_tsquery", "'lock or page'");
        search(trial, "websearch_to_tsquery", "'word200'");
        trial.database().execute("DROP TABLE notes");
    }

    private static void search(Trial trial, String function, String input) {
        String statement = function + "(" + input + ")";
        if (trial.isH2()) {
            trial.missing(statement, INDEX);
        } else {
            trial.attempt(statement, INDEX, "SELECT id FROM notes WHERE to_tsvector('english', body) @@ " + function
                    + "('english', " + input + ")");
        }
    }

    private static Values.Generator bodies(int rows, long seed) {
        Trace words = Workload.zipf(300, 1).trace(rows * LENGTH, seed);
        return (row, earlier) -> {
            List<String> body = new ArrayList<>();
            for (int place = 0; place < LENGTH; place++) {
                int word = (int) words.key(row * LENGTH + place);
                body.add(word < WORDS.size() ? WORDS.get(word) : "word" + word);
            }
            return String.join(" ", body);
        };
    }
}
