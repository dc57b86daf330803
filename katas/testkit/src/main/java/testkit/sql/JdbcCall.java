package testkit.sql;

/**
 * One call of JDBC that an operation made.
 *
 * @param number which one it was, from 1
 * @param method its interface and method, such as {@code Connection.commit}
 * @param text the same with arguments, and with the statement where one is run; not null
 */
public record JdbcCall(int number, String method, String text) {

    /** Whether anything is different once it was done: not so for those that only read or bind a value. */
    boolean hasEffect() {
        String name = method.substring(method.indexOf('.') + 1);
        return name.startsWith("execute") || name.equals("commit") || name.equals("rollback") || name.equals("close")
                || name.equals("setAutoCommit") || name.equals("setTransactionIsolation");
    }

    /** Such as {@code 2 Connection.setAutoCommit(false)}. */
    @Override
    public String toString() {
        return number + " " + text;
    }
}
