package katas.sharding;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** A database that counts the rows it gives, read or not, and can make every number that it gives larger. */
final class ObservedShard {

    private static final List<Class<?>> OBSERVED =
            List.of(Connection.class, PreparedStatement.class, Statement.class, ResultSet.class);

    private final DataSource source;
    private final long factor;
    private final List<ResultSet> unread = new ArrayList<>();
    private int given;
    private int opened;
    private int closed;

    private ObservedShard(DataSource source, long factor) {
        this.source = source;
        this.factor = factor;
    }

    static ObservedShard of(DataSource source) {
        return new ObservedShard(source, 1);
    }

    /** Each number in an answer is multiplied, as if there were so many times as many posts to count. */
    static ObservedShard multiplying(DataSource source, long factor) {
        return new ObservedShard(source, factor);
    }

    DataSource dataSource() {
        return (DataSource) observed(DataSource.class, source);
    }

    /** How many rows all answers together had, also those that nobody has looked at. */
    int given() {
        return given;
    }

    int openConnections() {
        return opened - closed;
    }

    private Object observed(Class<?> type, Object target) {
        return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> call(target, method, arguments));
    }

    private Object call(Object target, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("close")) {
            count();
            closed += target instanceof Connection ? 1 : 0;
        }
        Object result;
        try {
            result = method.invoke(target, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
        if (result instanceof ResultSet rows) {
            unread.add(rows);
        } else if (result instanceof Connection) {
            opened++;
        } else if (target instanceof ResultSet && method.getName().equals("next")) {
            given += Boolean.TRUE.equals(result) ? 1 : 0;
        } else if (target instanceof ResultSet && method.getName().startsWith("get")) {
            return multiplied(result);
        }
        return OBSERVED.stream().filter(type -> type.isInstance(result)).findFirst()
                .map(type -> observed(type, result)).orElse(result);
    }

    /** Before an answer is closed, the rows in it that nobody has read. */
    private void count() throws SQLException {
        for (ResultSet rows : unread) {
            while (!rows.isClosed() && rows.next()) {
                given++;
            }
        }
        unread.clear();
    }

    private Object multiplied(Object result) throws SQLException {
        if (factor == 1) {
            return result;
        }
        if (result instanceof Integer number) {
            long product = number * factor;
            if (product != (int) product) {
                throw new SQLException("Numeric value out of range: " + product, "22003");
            }
            return (int) product;
        }
        return result instanceof Long number ? (Object) (number * factor)
                : result instanceof BigDecimal number ? number.multiply(BigDecimal.valueOf(factor)) : result;
    }
}
