package katas.transactions;

import java.util.List;
import testkit.sql.Database;
import testkit.sql.Engine;

/** A database with accounts 1, 2, 3, and so on. */
final class Bank implements AutoCloseable {

    private final Database database;

    Bank(Engine engine, long... balances) {
        database = Database.fresh(engine);
        database.execute("CREATE TABLE account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL CHECK (balance >= 0))");
        set(balances);
    }

    Database database() {
        return database;
    }

    /** Opens the bank anew with these balances. */
    void set(long... balances) {
        if (balances.length == 0) {
            database.execute("DELETE FROM account");
            return;
        }
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < balances.length; i++) {
            rows.append(i == 0 ? "" : ", ").append('(').append(i + 1).append(", ").append(balances[i]).append(')');
        }
        database.execute("DELETE FROM account", "INSERT INTO account VALUES " + rows);
    }

    /** Opens the bank anew with these accounts: a number, its balance, a number, its balance, and so on. */
    void open(long... numbersAndBalances) {
        database.execute("DELETE FROM account");
        for (int i = 0; i < numbersAndBalances.length; i += 2) {
            database.execute("INSERT INTO account VALUES (" + literal(numbersAndBalances[i]) + ", "
                    + literal(numbersAndBalances[i + 1]) + ")");
        }
    }

    /** Without the sign a database would not take the lowest of all for a BIGINT. */
    private static String literal(long value) {
        return "CAST('" + value + "' AS BIGINT)";
    }

    /** The balances in the order of the accounts. */
    List<Long> balances() {
        return database.query(row -> row.getLong(1), "SELECT balance FROM account ORDER BY id");
    }

    @Override
    public void close() {
        database.close();
    }
}
