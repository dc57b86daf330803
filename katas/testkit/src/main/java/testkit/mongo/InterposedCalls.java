package testkit.mongo;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Set;

/**
 * A view of a database in which something happens at one call: at the first that goes to the server, the second, or a
 * later one. The call fails, or somebody else comes first. Not thread-safe.
 */
public final class InterposedCalls {

    private static final Set<String> CALLS = Set.of("insertOne", "insertMany", "updateOne", "updateMany", "replaceOne",
            "findOneAndUpdate", "findOneAndReplace", "findOneAndDelete", "deleteOne", "deleteMany", "bulkWrite",
            "countDocuments", "estimatedDocumentCount", "first", "iterator", "cursor", "into", "forEach", "runCommand",
            "createIndex", "createIndexes", "drop", "createCollection");

    private final Runnable before;
    private final Runnable after;
    private int left;

    /** When a call fails. */
    public enum Moment {
        /** The command has not reached the server. */
        BEFORE,
        /** The server has done it, and its answer is lost. */
        AFTER
    }

    private InterposedCalls(int number, Runnable before, Runnable after) {
        this.left = number;
        this.before = before;
        this.after = after;
    }

    /**
     * A view in which a call fails with a {@link MongoException}, as when the connection breaks.
     *
     * @param database the database, not null
     * @param number which call to the server fails, from 1
     * @param moment whether the server does it all the same, not null
     * @return the view; calls before and after that one are those of {@code database}
     */
    public static MongoDatabase failing(MongoDatabase database, int number, Moment moment) {
        Runnable broken = () -> {
            throw new MongoException("the connection broke " + (moment == Moment.BEFORE
                    ? "before the command was sent" : "after the command was done"));
        };
        Runnable nothing = () -> { };
        return new InterposedCalls(number, moment == Moment.BEFORE ? broken : nothing,
                moment == Moment.AFTER ? broken : nothing).view(MongoDatabase.class, database);
    }

    /**
     * A view in which something is done right before a call, as another client would.
     *
     * @param database the database, not null
     * @param number before which call to the server, from 1
     * @param other what is done, not null
     * @return the view
     */
    public static MongoDatabase meanwhile(MongoDatabase database, int number, Runnable other) {
        return new InterposedCalls(number, other, () -> { }).view(MongoDatabase.class, database);
    }

    private <T> T view(Class<T> type, T target) {
        return type.cast(Proxy.newProxyInstance(InterposedCalls.class.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> {
                    boolean now = CALLS.contains(method.getName()) && --left == 0;
                    if (now) {
                        before.run();
                    }
                    Object result;
                    try {
                        result = method.invoke(target, arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                    if (now) {
                        after.run();
                    }
                    return seen(method.getReturnType(), result);
                }));
    }

    /** What leads to further calls is a view as well. */
    private <T> Object seen(Class<T> type, Object result) {
        boolean leadsOn = type.isInterface() && type.getPackageName().equals(MongoDatabase.class.getPackageName());
        return leadsOn && result != null ? view(type, type.cast(result)) : result;
    }
}
