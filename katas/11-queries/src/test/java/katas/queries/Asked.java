package katas.queries;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import testkit.sql.Database;

/** Notes the queries that go through it, to ask the database afterwards what they have read, and what they returned. */
final class Asked {

    private final Database database;
    private final DataSource dataSource;
    private final List<Query> queries = new ArrayList<>();
    private Runnable meanwhile = () -> { };
    private int most = Integer.MAX_VALUE;

    Asked(Database database) {
        this.database = database;
        this.dataSource = ProxyDataSourceBuilder.create(database.dataSource()).beforeQuery((execution, sent) -> {
            Runnable other = meanwhile;
            meanwhile = () -> { };
            other.run();
            assertThat(queries.size() + 1).as("statements, of which there may be %d", most)
                    .isLessThanOrEqualTo(most);
        }).afterQuery(this::note).build();
    }

    private record Query(String sql, List<Object> parameters, List<String> columns) {
    }

    DataSource dataSource() {
        return dataSource;
    }

    /** Does something else once, right before the next query. */
    void meanwhile(Runnable other) {
        meanwhile = other;
    }

    /** Ends a call at the first query beyond so many, rather than wait for tens of thousands of them. */
    void atMost(int statements) {
        most = statements;
    }

    void clear() {
        queries.clear();
    }

    int statements() {
        return queries.size();
    }

    /** The columns of the results, in small letters. */
    List<String> columns() {
        return queries.stream().flatMap(query -> query.columns.stream()).toList();
    }

    /** How many rows the queries look at, all together, when they are run again. */
    long rowsRead() {
        return queries.stream().mapToLong(query -> database.rowsScanned(query.sql, query.parameters.toArray())).sum();
    }

    /** How many rows the queries return, all together, when they are run again. */
    int rowsReturned() {
        return queries.stream().mapToInt(query -> database.query(row -> 1, query.sql, query.parameters.toArray())
                .size()).sum();
    }

    /** The queries, each with its parameters. */
    @Override
    public String toString() {
        return queries.stream().map(query -> query.sql + " " + query.parameters).collect(Collectors.joining("\n"));
    }

    private void note(ExecutionInfo execution, List<QueryInfo> sent) {
        for (QueryInfo query : sent) {
            List<Object> parameters = query.getParametersList().isEmpty() ? List.of()
                    : values(query.getParametersList().get(0));
            queries.add(new Query(query.getQuery(), parameters, columns(execution.getResult())));
        }
    }

    private static List<String> columns(Object result) {
        List<String> names = new ArrayList<>();
        if (result instanceof ResultSet rows) {
            try {
                ResultSetMetaData described = rows.getMetaData();
                for (int column = 1; column <= described.getColumnCount(); column++) {
                    names.add(described.getColumnName(column).toLowerCase(Locale.ROOT));
                }
            } catch (SQLException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
        return names;
    }

    private static List<Object> values(List<ParameterSetOperation> operations) {
        return operations.stream().map(ParameterSetOperation::getArgs)
                .sorted(Comparator.comparing(arguments -> (Integer) arguments[0]))
                .map(arguments -> arguments[1]).toList();
    }
}
