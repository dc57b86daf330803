package testkit.sql;

import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * A manner in which a call of JDBC can fail.
 *
 * @param manner what happens, in words that follow "fails with"; not null
 * @param afterEffect whether the database has done what it was asked for, and only the answer is lost
 * @param losesConnection whether the connection is gone from then on: the database rolls back what is open, and every
 *     further call but {@code close} fails with SQLState 08003
 * @param failure makes what is thrown: a {@link SQLException}, a {@link RuntimeException} or an {@link Error}
 */
public record Fault(String manner, boolean afterEffect, boolean losesConnection, Supplier<Throwable> failure) {

    /** Refuses null. */
    public Fault {
        Objects.requireNonNull(manner, "manner");
        Objects.requireNonNull(failure, "failure");
    }

    /**
     * The database refuses, and nothing has happened.
     *
     * @param sqlState the SQLState, such as {@code 40001}
     * @return the fault
     */
    public static Fault refused(String sqlState) {
        return new Fault("SQLState " + sqlState + " and without effect", false, false,
                () -> new SQLException("injected: refused", sqlState));
    }

    /**
     * The database has done it, and the answer is an exception.
     *
     * @param sqlState the SQLState, such as {@code 40003}
     * @return the fault
     */
    public static Fault answerLost(String sqlState) {
        return new Fault("SQLState " + sqlState + " after it took effect", true, false,
                () -> new SQLException("injected: the answer is lost", sqlState));
    }

    /**
     * The connection breaks before the call reaches the database.
     *
     * @return the fault, with SQLState 08006
     */
    public static Fault connectionLost() {
        return new Fault("SQLState 08006, the connection gone before it took effect", false, true,
                () -> new SQLException("injected: the connection is lost", "08006"));
    }

    /**
     * The connection breaks when the database has done it, before the answer arrives.
     *
     * @return the fault, with SQLState 08006
     */
    public static Fault connectionLostAfterwards() {
        return new Fault("SQLState 08006, the connection gone after it took effect", true, true,
                () -> new SQLException("injected: the connection is lost", "08006"));
    }

    /**
     * The driver has a bug, and nothing has happened.
     *
     * @return the fault
     */
    public static Fault runtimeException() {
        return new Fault("an IllegalStateException and without effect", false, false,
                () -> new IllegalStateException("injected"));
    }

    /**
     * There is no room left on the stack, before the call.
     *
     * @return the fault
     */
    public static Fault error() {
        return new Fault("a StackOverflowError and without effect", false, false,
                () -> new StackOverflowError("injected"));
    }

    /**
     * There is no room left on the stack, when the database has done it.
     *
     * @return the fault
     */
    public static Fault errorAfterwards() {
        return new Fault("a StackOverflowError after it took effect", true, false,
                () -> new StackOverflowError("injected"));
    }

    /**
     * The manners in which every call of an operation is to fail.
     *
     * @return SQLException, RuntimeException and Error, before and after the effect, with and without the connection
     */
    public static List<Fault> all() {
        return List.of(refused("53100"), answerLost("40003"), connectionLost(), connectionLostAfterwards(),
                runtimeException(), error(), errorAfterwards());
    }

    /** Whether it leaves a transaction that the caller is to end. */
    boolean leavesTransaction() {
        return !losesConnection && !afterEffect;
    }

    /** The manner. */
    @Override
    public String toString() {
        return manner;
    }
}
