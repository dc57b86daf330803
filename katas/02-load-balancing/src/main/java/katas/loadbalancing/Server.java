package katas.loadbalancing;

/**
 * A server that can take a request.
 *
 * @param name what tells it from the others, for instance {@code 10.0.0.7:8080}; not blank
 */
public record Server(String name) {

    /**
     * Names a server.
     *
     * @throws NullPointerException if {@code name} is null
     * @throws IllegalArgumentException if {@code name} is blank
     */
    public Server {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a server needs a name, not \"" + name + "\"");
        }
    }

    @Override
    public String toString() {
        return name;
    }
}
