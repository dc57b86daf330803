package testkit.sql;

import javax.sql.DataSource;

/** One call of the code under test, which takes its connections from the source that it is given. */
@FunctionalInterface
public interface Operation {

    /**
     * Runs it.
     *
     * @param source where it takes its connections from; make the object under test with it, and with nothing else
     * @return its result, which may be null
     * @throws Exception what the code under test throws
     */
    Object on(DataSource source) throws Exception;
}
