package katas.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import testkit.http.Client;
import testkit.http.DirectClient;
import testkit.sql.Database;
import testkit.sql.Engine;

/** The same examples with users on H2, and how many statements the handler has sent there. */
class UserResourceOnDatabaseTest implements UserExamples {

    private final Database database = Database.fresh(Engine.H2);
    private final Client client = new DirectClient(
            Served.of(new UserResource(new DatabaseUsers(database), Served.SIMPLE)));

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    public Client client() {
        return client;
    }

    /** The statements behind some request. */
    private List<String> statements(Runnable request) {
        database.statements().clear();
        request.run();
        return database.statements().texts();
    }

    @Test
    void readingAddingAndDeletingTakeOneStatement() {
        String path = added("Ada");
        assertThat(statements(() -> client.send("GET", path))).as("GET reads a row once").hasSize(1);
        assertThat(statements(() -> client.send("HEAD", path))).as("HEAD does what GET does").hasSize(1);
        assertThat(statements(() -> post("{\"name\":\"Bea\",\"email\":\"b@one.example\"}")))
                .as("the constraint sees to the address, so nobody looks first").hasSize(1);
        assertThat(statements(() -> client.send("DELETE", path))).as("whether there was one is in the count of rows")
                .hasSize(1);
        assertThat(statements(() -> client.send("DELETE", path))).as("nor does the second one look first").hasSize(1);
    }

    @Test
    void changingTakesOneStatementToReadAndOneToWrite() {
        String path = added("Ada");
        assertThat(statements(() -> patch(path, "{\"name\":\"Bea\"}")))
                .as("a patch is one step of the store, which reads the row, locks it, and writes it").hasSize(2);
        assertThat(statements(() -> put(path, "{\"name\":\"Cleo\"}"))).as("PUT is the same step").hasSize(2);
        client.send("DELETE", path);
        assertThat(statements(() -> put(path, "{\"name\":\"Cleo\"}"))).as("who is not there is not written").hasSize(1);
    }

    @Test
    void aListOfAnyLengthTakesOneStatement() {
        for (int i = 0; i < 20; i++) {
            added("Ada");
        }
        assertThat(statements(() -> client.send("GET", "/users"))).as("twenty users, and no query for each of them")
                .hasSize(1);
    }

    @Test
    void whatIsWrongInItselfTakesNoStatement() {
        String path = added("Ada");
        assertThat(statements(() -> {
            client.send("GET", "/users/abc");
            client.send("BREW", path);
            client.send("OPTIONS", path);
            client.send("GET", path, "Accept", "image/png");
            client.sendText("PUT", path, "{}", "Content-Type", "text/plain");
            patch(path, "[]");
        })).as("the database is not asked before the request is known to make sense").isEmpty();
    }
}
