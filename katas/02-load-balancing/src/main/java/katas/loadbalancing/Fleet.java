package katas.loadbalancing;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

/**
 * The servers that a balancer chooses from: at least one, no two alike, in a fixed order.
 *
 * @param servers the servers; copied
 */
public record Fleet(List<Server> servers) {

    /**
     * Makes a fleet.
     *
     * @throws NullPointerException if {@code servers} or one of them is null
     * @throws IllegalArgumentException if there is none, or one comes twice; the message shows the list
     */
    public Fleet {
        servers = List.copyOf(servers);
        if (servers.isEmpty()) {
            throw new IllegalArgumentException("a fleet needs at least one server, not " + servers);
        }
        if (new HashSet<>(servers).size() < servers.size()) {
            throw new IllegalArgumentException("a server is in the fleet once, not " + servers);
        }
    }

    /**
     * Makes a fleet of servers with these names.
     *
     * @param names the names, in order
     * @return the fleet
     * @throws IllegalArgumentException if there is none, one is blank or one comes twice
     */
    public static Fleet of(String... names) {
        return new Fleet(Arrays.stream(names).map(Server::new).toList());
    }

    /**
     * How many servers there are.
     *
     * @return a number of at least 1
     */
    public int size() {
        return servers.size();
    }
}
