/**
 * Sends the clients of a server that is out to the next one in the list. It gets twice its load, follows the first,
 * and leaves three times the load to the one after it.
 *
 * <p>Caught by: StickySessionsTest.theClientsOfALostServerAreSharedByAllOthers
 */
public final class StickySessions {

    public Server pick(String client) {
        List<Seat> now = seats;
        Server best = highestScore(hash(Objects.requireNonNull(client, "client")), now, Health.ALWAYS);
        List<Server> servers = now.stream().map(Seat::server).toList();
        for (int step = 0; step < servers.size(); step++) {
            Server server = servers.get((servers.indexOf(best) + step) % servers.size());
            if (health.admits(server)) {
                return server;
            }
        }
        return best;
    }
}
