package testkit.sql;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import testkit.schedule.CallFault;
import testkit.schedule.StepCall;

/** A statement, commit or rollback of a client, and what the client has got from it. Used by one thread at a time. */
final class ObservedCall implements StepCall {

    private static final int ROWS = 4;

    private final InterceptedDataSource.Invocation invocation;
    private final List<CallFault> faults;
    private final String text;
    private final List<String> rows = new ArrayList<>();
    private String outcome = "";
    private boolean query;
    private boolean refused;

    ObservedCall(InterceptedDataSource.Invocation invocation, List<CallFault> faults) {
        this.invocation = invocation;
        this.faults = faults;
        this.text = invocation.isOn(Connection.class) ? invocation.method().toUpperCase(Locale.ROOT)
                : invocation.sql();
    }

    /** Whether a call is a statement, commit or rollback. */
    static boolean isOne(InterceptedDataSource.Invocation invocation) {
        return invocation.isOn(Statement.class) && invocation.method().startsWith("execute")
                || invocation.isOn(Connection.class) && List.of("commit", "rollback").contains(invocation.method());
    }

    @Override
    public Object proceed() throws Throwable {
        try {
            Object result = invocation.proceed();
            query = result instanceof ResultSet;
            if (result instanceof Number count) {
                outcome = count.longValue() == 1 ? "1 row" : count + " rows";
            }
            return result;
        } catch (SQLException refusal) {
            refused = true;
            outcome = "SQLState " + refusal.getSQLState();
            throw refusal;
        }
    }

    /** Has the client read on in a result, and notes the row at which it arrives. */
    Object next(InterceptedDataSource.Invocation onRows) throws Throwable {
        Object more = onRows.proceed();
        if (Boolean.TRUE.equals(more)) {
            ResultSet result = (ResultSet) onRows.target();
            StringJoiner row = new StringJoiner(", ", "(", ")");
            for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                row.add(String.valueOf(result.getObject(column)));
            }
            rows.add(row.toString());
        }
        return more;
    }

    @Override
    public String method() {
        return invocation.method();
    }

    @Override
    public List<CallFault> faults() {
        return faults;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public boolean isRefused() {
        return refused;
    }

    /** What came of it, in a few words; empty for a commit. */
    @Override
    public String outcome() {
        if (!query) {
            return outcome;
        }
        if (rows.isEmpty()) {
            return "no row";
        }
        return String.join(" ", rows.subList(0, Math.min(ROWS, rows.size())))
                + (rows.size() > ROWS ? " and " + (rows.size() - ROWS) + " more" : "");
    }
}
