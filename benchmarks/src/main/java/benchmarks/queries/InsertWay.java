package benchmarks.queries;

import benchmarks.comparison.Contender;
import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import katas.queries.BulkInsert;
import katas.queries.BulkInsertException;
import katas.queries.Reading;
import org.postgresql.PGConnection;
import testkit.sql.Database;
import testkit.sql.Engine;

/** Ways to insert many rows. */
public enum InsertWay implements Contender {

    /** The kata, on a database in this process. */
    H2_BULK_INSERT("BulkInsert on H2", Role.OTHER, Engine.H2),

    /** The kata, on a database in another process. */
    POSTGRESQL_BULK_INSERT("BulkInsert on PostgreSQL", Role.KATA, Engine.POSTGRESQL),

    /** What PostgreSQL has for loading: no statements, a stream of rows. */
    POSTGRESQL_COPY("COPY into PostgreSQL", Role.LIBRARY, Engine.POSTGRESQL) {
        @Override
        void insert(Database database, List<Reading> rows, int chunk) {
            String lines = rows.stream().map(row -> row.sensor() + "\t" + row.taken() + "\t" + row.amount() + "\t"
                    + row.note() + "\n").collect(Collectors.joining());
            try (Connection connection = database.dataSource().getConnection()) {
                connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY reading FROM STDIN",
                        new StringReader(lines));
            } catch (SQLException | IOException failure) {
                throw new IllegalStateException(failure.getMessage(), failure);
            }
        }
    };

    private static final int PARAMETERS = 65_535;

    private final String label;
    private final Role role;
    private final Engine engine;

    InsertWay(String label, Role role, Engine engine) {
        this.label = label;
        this.role = role;
        this.engine = engine;
    }

    Engine engine() {
        return engine;
    }

    /** Inserts all rows in one transaction, so many a call. */
    void insert(Database database, List<Reading> rows, int chunk) {
        try {
            new BulkInsert(database.dataSource(), chunk, PARAMETERS).insertAll(rows);
        } catch (BulkInsertException failure) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
    }

    @Override
    public Role role() {
        return role;
    }

    @Override
    public String title() {
        return role == Role.KATA ? BulkInsert.class.getSimpleName() : label;
    }

    /** The way and its database. */
    @Override
    public String toString() {
        return label;
    }
}
