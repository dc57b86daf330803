package katas.rest;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import testkit.http.Client;
import testkit.http.ServerUnderTest;

/** The same examples through a socket; with {@code -Dkata.http} the server may be anybody's. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConditionalUpdateOverHttpTest implements DocumentExamples {

    private ServerUnderTest server;

    @BeforeAll
    void start() {
        server = ServerUnderTest.of(Served.of(new ConditionalUpdate(new MemoryDocuments())));
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Override
    public Client client() {
        return server.client();
    }
}
