package benchmarks.transactions;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicIntegerArray;
import javax.sql.DataSource;
import katas.transactions.OnCallRoster;

/** Doctors who join a few shifts and leave them, as often as they may. */
final class RosterLoad implements Load {

    private static final int SHIFTS = 4;
    private static final int DOCTORS = 4;

    private final OnCallRoster roster;
    /** How many must be on call, by the answers that were given. */
    private final AtomicIntegerArray known = new AtomicIntegerArray(SHIFTS + 1);
    /** How many answers were lost after a commit. */
    private final AtomicIntegerArray lost = new AtomicIntegerArray(SHIFTS + 1);

    RosterLoad(DataSource source) {
        roster = new OnCallRoster(source);
        for (int shift = 1; shift <= SHIFTS; shift++) {
            known.set(shift, 1);
        }
    }

    @Override
    public String kata() {
        return "OnCallRoster";
    }

    @Override
    public List<String> tables() {
        String shifts = " FROM (VALUES " + TransferLoad.numbered(SHIFTS) + ") AS numbers (id)";
        return List.of("CREATE TABLE shift (id BIGINT PRIMARY KEY)",
                "INSERT INTO shift SELECT id" + shifts,
                "CREATE TABLE on_call (shift_id BIGINT NOT NULL, doctor VARCHAR(40) NOT NULL, "
                        + "PRIMARY KEY (shift_id, doctor))",
                "INSERT INTO on_call SELECT id, 'doctor 0'" + shifts);
    }

    @Override
    public boolean worksAtSerializable() {
        return false;
    }

    @Override
    public Operation next(Client client) {
        SplittableRandom random = client.random();
        int shift = 1 + random.nextInt(SHIFTS);
        String doctor = "doctor " + random.nextInt(DOCTORS);
        // So few stay that most of those who leave might be the last.
        boolean joins = random.nextInt(5) < 2;
        return new Operation((joins ? "join(" : "leave(") + shift + ", \"" + doctor + "\")",
                () -> change(client, shift, doctor, joins));
    }

    private Tally.Event change(Client client, int shift, String doctor, boolean joins) throws SQLException {
        boolean returned = false;
        try {
            boolean changed = joins ? roster.join(shift, doctor) : roster.leave(shift, doctor);
            returned = true;
            if (changed) {
                known.addAndGet(shift, joins ? 1 : -1);
            }
            return changed ? Tally.Event.DONE : Tally.Event.REFUSED;
        } finally {
            if (!returned && client.committed()) {
                lost.incrementAndGet(shift);
            }
        }
    }

    @Override
    public void inspect(Connection connection) throws SQLException {
        long empty = Load.numbers(connection, "SELECT COUNT(*) FROM shift WHERE NOT EXISTS "
                + "(SELECT 1 FROM on_call WHERE shift_id = shift.id)")[0];
        if (empty > 0) {
            throw new InvariantViolation("a shift that has had a doctor has one ever after, but " + empty
                    + " of them have nobody on call");
        }
    }

    @Override
    public void settle(Client client) throws SQLException {
        inspect(client.eye());
        for (int shift = 1; shift <= SHIFTS; shift++) {
            long onCall = Load.numbers(client.eye(), "SELECT COUNT(*) FROM on_call WHERE shift_id = " + shift)[0];
            if (Math.abs(onCall - known.get(shift)) > lost.get(shift)) {
                throw new InvariantViolation("on call are those who have joined less those who have left, and for "
                        + "shift " + shift + " that is " + known.get(shift) + ", but there are "
                        + onCall + " (" + lost.get(shift)
                        + " answers were lost)");
            }
        }
    }
}
