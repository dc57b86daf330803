package benchmarks.queries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Ways to load ten users with all that hangs from them: posts, comments, and so on, ten of each. */
enum Way {

    /** One statement for the children of each parent. */
    ONE_BY_ONE("N+1") {
        @Override
        int load(Connection connection, int depth) throws SQLException {
            return below(connection, ids(connection, "SELECT id FROM level_1"), 2, depth);
        }

        private int below(Connection connection, List<Long> parents, int level, int depth) throws SQLException {
            int rows = parents.size();
            if (level <= depth) {
                for (long parent : parents) {
                    rows += below(connection, ids(connection, "SELECT id FROM level_" + level + " WHERE parent = "
                            + parent), level + 1, depth);
                }
            }
            return rows;
        }
    },

    /** One statement for each level, with the parents in an array. */
    IN_SETS("a statement a level") {
        @Override
        int load(Connection connection, int depth) throws SQLException {
            List<Long> parents = ids(connection, "SELECT id FROM level_1");
            int rows = parents.size();
            for (int level = 2; level <= depth; level++) {
                try (PreparedStatement select = connection.prepareStatement(
                        "SELECT id FROM level_" + level + " WHERE parent = ANY (?)")) {
                    select.setArray(1, connection.createArrayOf("bigint", parents.toArray()));
                    parents = ids(select);
                    rows += parents.size();
                }
            }
            return rows;
        }
    },

    /** One statement for all. */
    JOINED("one join") {
        @Override
        int load(Connection connection, int depth) throws SQLException {
            StringBuilder sql = new StringBuilder("SELECT level_" + depth + ".id FROM level_1");
            for (int level = 2; level <= depth; level++) {
                sql.append(" LEFT JOIN level_").append(level).append(" ON level_").append(level)
                        .append(".parent = level_").append(level - 1).append(".id");
            }
            return ids(connection, sql.toString()).size();
        }
    };

    private final String title;

    Way(String title) {
        this.title = title;
    }

    /**
     * Loads.
     *
     * @param depth how many levels, from 1
     * @return how many rows came over the connection
     */
    abstract int load(Connection connection, int depth) throws SQLException;

    private static List<Long> ids(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            return ids(select);
        }
    }

    private static List<Long> ids(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Long> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getLong(1));
            }
            return ids;
        }
    }

    @Override
    public String toString() {
        return title;
    }
}
