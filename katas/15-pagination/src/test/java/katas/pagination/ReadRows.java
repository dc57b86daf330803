package katas.pagination;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import testkit.sql.Database;

/** Notes the queries that go through it, with their parameters, to ask the database afterwards what they read. */
final class ReadRows {

    private final Database database;
    private final DataSource dataSource;
    private final List<Query> queries = new ArrayList<>();

    ReadRows(Database database) {
        this.database = database;
        this.dataSource = ProxyDataSourceBuilder.create(database.dataSource())
                .afterQuery((execution, sent) -> sent.forEach(query -> queries.add(new Query(query.getQuery(),
                        query.getParametersList().isEmpty() ? List.of() : values(query.getParametersList().get(0))))))
                .build();
    }

    DataSource dataSource() {
        return dataSource;
    }

    void clear() {
        queries.clear();
    }

    int statements() {
        return queries.size();
    }

    /** The rows that the queries read, all together. */
    long count() {
        return queries.stream().mapToLong(query -> database.rowsScanned(query.sql, query.parameters.toArray())).sum();
    }

    /** The queries, each with its parameters. */
    @Override
    public String toString() {
        return queries.stream().map(query -> query.sql + " " + query.parameters).collect(Collectors.joining("\n"));
    }

    private static List<Object> values(List<ParameterSetOperation> operations) {
        return operations.stream().map(ParameterSetOperation::getArgs)
                .sorted(Comparator.comparing(arguments -> (Integer) arguments[0]))
                .map(arguments -> arguments[1]).toList();
    }

    private record Query(String sql, List<Object> parameters) {
    }
}
