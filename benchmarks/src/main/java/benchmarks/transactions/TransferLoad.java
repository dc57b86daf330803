package benchmarks.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;
import javax.sql.DataSource;
import katas.transactions.InsufficientFundsException;
import katas.transactions.NoSuchAccountException;
import katas.transactions.Transfer;

/** Transfers between a few accounts, one of which does not exist; some of amounts that nobody can pay. */
final class TransferLoad implements Load {

    private static final int ACCOUNTS = 12;
    private static final int EACH = 100;
    private static final int LEAST = -1;
    private static final int MOST = 70;

    private final Transfer transfer;
    /** What each account must hold, by the transfers that were made. */
    private final AtomicLongArray ledger = new AtomicLongArray(ACCOUNTS + 1);

    TransferLoad(DataSource source) {
        transfer = new Transfer(source);
        for (int account = 1; account <= ACCOUNTS; account++) {
            ledger.set(account, EACH);
        }
    }

    @Override
    public String kata() {
        return "Transfer";
    }

    @Override
    public List<String> tables() {
        return List.of("CREATE TABLE account (id BIGINT PRIMARY KEY, balance BIGINT NOT NULL CHECK (balance >= 0))",
                "INSERT INTO account SELECT id, " + EACH + " FROM (VALUES " + numbered(ACCOUNTS) + ") AS numbers (id)");
    }

    /** The numbers from 1 as rows of SQL. */
    static String numbered(int last) {
        StringBuilder rows = new StringBuilder("(1)");
        for (int number = 2; number <= last; number++) {
            rows.append(", (").append(number).append(')');
        }
        return rows.toString();
    }

    @Override
    public boolean worksAtSerializable() {
        return true;
    }

    @Override
    public Operation next(Client client) {
        SplittableRandom random = client.random();
        int from = 1 + random.nextInt(ACCOUNTS);
        // The last one to choose from does not exist.
        int to = 1 + (from + random.nextInt(ACCOUNTS)) % (ACCOUNTS + 1);
        int payer = random.nextInt(50) == 0 && to <= ACCOUNTS ? ACCOUNTS + 1 : from;
        int amount = random.nextInt(LEAST, MOST + 1);
        return new Operation("move(" + payer + ", " + to + ", " + amount + ")",
                () -> move(client, payer, to, amount));
    }

    private Tally.Event move(Client client, int from, int to, int amount) throws SQLException {
        boolean returned = false;
        try {
            transfer.move(from, to, amount);
            returned = true;
            if (Math.max(from, to) > ACCOUNTS || amount < 1) {
                throw new InvariantViolation("amounts below 1 and accounts that do not exist are refused, but move("
                        + from + ", " + to + ", " + amount + ") has succeeded");
            }
            return Tally.Event.DONE;
        } catch (IllegalArgumentException | InsufficientFundsException | NoSuchAccountException refused) {
            return Tally.Event.REFUSED;
        } finally {
            if ((returned || client.committed()) && Math.max(from, to) <= ACCOUNTS) {
                ledger.addAndGet(from, -amount);
                ledger.addAndGet(to, amount);
            }
        }
    }

    @Override
    public void inspect(Connection connection) throws SQLException {
        long[] seen = Load.numbers(connection, "SELECT SUM(balance), MIN(balance) FROM account");
        if (seen[0] != ACCOUNTS * EACH) {
            throw new InvariantViolation("the sum of all balances stays " + ACCOUNTS * EACH + ", but it is " + seen[0]);
        }
        if (seen[1] < 0) {
            throw new InvariantViolation("no balance is below 0, but one is " + seen[1]);
        }
    }

    @Override
    public void settle(Client client) throws SQLException {
        inspect(client.eye());
        for (int account = 1; account <= ACCOUNTS; account++) {
            long balance = Load.numbers(client.eye(), "SELECT balance FROM account WHERE id = " + account)[0];
            if (balance != ledger.get(account)) {
                throw new InvariantViolation("an account holds what was paid to it less what it has paid, and that is "
                        + ledger.get(account) + " for account " + account + ", but it holds " + balance);
            }
        }
    }
}
