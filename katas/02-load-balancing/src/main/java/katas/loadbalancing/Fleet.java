package katas.loadbalancing;

import java.util.ArrayList;
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
     * The servers that may be picked: those that are admitted or, when none is, all. A server that may fail is better
     * than an error that is certain.
     *
     * @param health says who is admitted, not null; asked once for each server
     * @return at least one server, in the order of the fleet
     * @throws NullPointerException if {@code health} is null
     */
    public List<Server> admittedBy(Health health) {
        List<Server> admitted = new ArrayList<>(servers.size());
        for (Server server : servers) {
            if (health.admits(server)) {
                admitted.add(server);
            }
        }
        return admitted.isEmpty() ? servers : admitted;
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
