package testkit.sql;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * A data source of which every call, and every call to its connections, statements and result sets, goes through an
 * {@link Interceptor}. What belongs to {@link Object} or unwraps does not.
 */
final class InterceptedDataSource {

    private static final List<Class<?>> WRAPPED = List.of(Connection.class, CallableStatement.class,
            PreparedStatement.class, Statement.class, ResultSet.class);

    private InterceptedDataSource() {
    }

    /** Stands between a caller and JDBC. */
    @FunctionalInterface
    interface Interceptor {

        /**
         * Is called in place of the method.
         *
         * @param invocation the call; {@link Invocation#proceed} does it
         * @return what the caller gets
         * @throws Throwable what the caller gets instead
         */
        Object around(Invocation invocation) throws Throwable;
    }

    /** One call that has come in. */
    static final class Invocation {

        private final Handler on;
        private final Method method;
        private final Object[] arguments;

        private Invocation(Handler on, Method method, Object[] arguments) {
            this.on = on;
            this.method = method;
            this.arguments = arguments == null ? new Object[0] : arguments;
        }

        String method() {
            return method.getName();
        }

        Object argument(int index) {
            return arguments[index];
        }

        /** The interface that is called, such as {@code PreparedStatement}. */
        String type() {
            return on.type.getSimpleName();
        }

        boolean isOn(Class<?> type) {
            return type.isAssignableFrom(on.type);
        }

        /** The object itself, not the proxy. */
        Object target() {
            return on.target;
        }

        /** The connection that the called object belongs to, not a proxy; null on a data source. */
        Connection connection() {
            Handler each = on;
            while (each != null && each.type != Connection.class) {
                each = each.parent;
            }
            return each == null ? null : (Connection) each.target;
        }

        /** The statement's text with its parameters' values; empty where there is none. */
        String sql() {
            for (Handler each = on; each != null; each = each.parent) {
                if (!each.sql.isEmpty()) {
                    return BoundSql.of(each.sql, each.parameters);
                }
            }
            return arguments.length > 0 && arguments[0] instanceof String text && isOn(Statement.class) ? text : "";
        }

        /** Calls the method, and has what it returns intercepted as well. */
        Object proceed() throws Throwable {
            return intercepted(call());
        }

        /** Calls the method. */
        Object call() throws Throwable {
            try {
                Object result = method.invoke(on.target, arguments);
                on.remember(method, arguments);
                return result;
            } catch (InvocationTargetException failed) {
                throw failed.getCause();
            }
        }

        /** Has what was returned by {@link #call} intercepted. */
        Object intercepted(Object result) {
            return on.wrapped(result, method, arguments);
        }

        /** Such as {@code Connection.setAutoCommit(false)}. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder(type()).append('.').append(method()).append('(');
            for (int i = 0; i < arguments.length; i++) {
                text.append(i == 0 ? "" : ", ").append(arguments[i]);
            }
            text.append(')');
            boolean saysSql = on.sql.isEmpty() || method().startsWith("get") || method().startsWith("set")
                    || List.of("next", "close", "addBatch", "wasNull").contains(method());
            return saysSql ? text.toString() : text + ": " + sql();
        }
    }

    /** Puts an interceptor before a data source. */
    static DataSource of(DataSource source, Interceptor interceptor) {
        return (DataSource) new Handler(DataSource.class, source, null, "", interceptor).proxy();
    }

    private static final class Handler implements InvocationHandler {

        private final Class<?> type;
        private final Object target;
        private final Handler parent;
        private final String sql;
        private final Interceptor interceptor;
        private final SortedMap<Integer, Object> parameters = new TreeMap<>();
        private Object proxy;

        private Handler(Class<?> type, Object target, Handler parent, String sql, Interceptor interceptor) {
            this.type = type;
            this.target = target;
            this.parent = parent;
            this.sql = sql;
            this.interceptor = interceptor;
        }

        private Object proxy() {
            proxy = Proxy.newProxyInstance(InterceptedDataSource.class.getClassLoader(), new Class<?>[] {type}, this);
            return proxy;
        }

        @Override
        public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
            return switch (method.getName()) {
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                case "toString", "unwrap", "isWrapperFor", "isClosed" -> new Invocation(this, method, arguments).call();
                default -> interceptor.around(new Invocation(this, method, arguments));
            };
        }

        private void remember(Method called, Object[] arguments) {
            if (PreparedStatement.class.isAssignableFrom(type) && called.getName().startsWith("set")
                    && arguments.length >= 2 && arguments[0] instanceof Integer index) {
                parameters.put(index, called.getName().equals("setNull") ? null : arguments[1]);
            }
        }

        private Object wrapped(Object result, Method called, Object[] arguments) {
            for (Handler each = this; each != null; each = each.parent) {
                if (result == each.target) {
                    return each.proxy;
                }
            }
            return WRAPPED.stream().filter(each -> each == called.getReturnType() && result != null).findFirst()
                    .map(each -> new Handler(each, result, this, called.getName().startsWith("prepare")
                            ? String.valueOf(arguments[0]) : "", interceptor).proxy())
                    .orElse(result);
        }
    }
}
