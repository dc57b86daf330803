package testkit.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;

/**
 * The statements that went through a {@link Database#dataSource()}, in the order in which they were sent. Those that
 * failed count as well; a batch counts once; {@code commit} and {@code rollback} of JDBC are no statements.
 * Thread-safe.
 */
public final class Statements {

    private final List<String> texts = Collections.synchronizedList(new ArrayList<>());

    Statements() {
    }

    /**
     * How many there were since the beginning or the last {@link #clear}.
     *
     * @return a number from 0
     */
    public int count() {
        return texts.size();
    }

    /**
     * What they were, with question marks where parameters stand.
     *
     * @return a copy, in order
     */
    public List<String> texts() {
        synchronized (texts) {
            return List.copyOf(texts);
        }
    }

    /** Forgets them. */
    public void clear() {
        texts.clear();
    }

    QueryExecutionListener listener() {
        return new QueryExecutionListener() {
            @Override
            public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                texts.add(queries.isEmpty() ? "" : queries.get(0).getQuery());
            }

            @Override
            public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
                // Counted before it ran.
            }
        };
    }
}
