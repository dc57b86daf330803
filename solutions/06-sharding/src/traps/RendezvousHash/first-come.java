import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Keeps the nodes in the order in which they came, and takes the first of those that score equally. Routers that
 * learned of the nodes in another order disagree on a key now and then.
 *
 * <p>Caught by: RendezvousHashTest.scoresMayBeEqual, namesDecideBetweenNodesThatAreTied, anyNumberIsAHash
 */
public final class RendezvousHash implements Placement {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
}
