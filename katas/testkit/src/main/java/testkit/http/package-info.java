/**
 * HTTP from outside: a server on loopback for a handler, a client whose exchanges can be read when a test is red, and
 * a switch that points the same tests to any other server.
 *
 * <pre>{@code
 * try (ServerUnderTest server = ServerUnderTest.of(received -> Reply.of(204))) {
 *     Exchange exchange = server.client().send("DELETE", "/users/7");
 *     assertThatExchange(exchange).as("a user that is gone has nothing to show").hasStatus(204);
 * }
 * }</pre>
 *
 * <p>With {@code -Dkata.http=http://localhost:8080} the requests go there instead.
 */
package testkit.http;
