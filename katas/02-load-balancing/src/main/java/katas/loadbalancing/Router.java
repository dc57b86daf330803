package katas.loadbalancing;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Chooses the pool of servers for a request by what the request says.
 *
 * <p>A route matches a request when both of these hold.
 * <ul>
 * <li>Its prefix is the beginning of the path in whole segments: {@code /api} matches {@code /api}, {@code /api/} and
 *     {@code /api/v1}, but not {@code /apiary}. Prefix {@code /} matches every path. A slash at the prefix's end makes
 *     no difference, neither to what it matches nor to how long it is; upper and lower case do.
 * <li>The request has every header field that the route asks for, with exactly that value. Upper and lower case make no
 *     difference in the name of a field, whatever the locale, but do in its value. If a request has a field several
 *     times, its name written in several ways, it has each of their values.
 * </ul>
 *
 * <p>Among the routes that match, the one with the longest prefix counts; among those, the one that asks for the most
 * header fields; among those, the first. If it has several pools, one is drawn at random in proportion to the weights;
 * a pool of weight 0 is never drawn.
 *
 * <p>Immutable, so that threads may share it if they may share its random generator.
 *
 * @see <a href="https://gateway-api.sigs.k8s.io/reference/spec/#httprouterule">Kubernetes Gateway API,
 *     HTTPRouteRule</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5.1">RFC 9110, section 5.1, Field Names</a>
 */
public final class Router {

    /**
     * Makes a router.
     *
     * @param routes the routes in any order, perhaps none; copied
     * @param random draws among a route's pools, not null
     * @throws NullPointerException if an argument or a route is null
     */
    public Router(List<Route> routes, RandomGenerator random) {
        throw new UnsupportedOperationException("TODO: new Router");
    }

    /**
     * Chooses the pool for a request.
     *
     * @param request the request, not null
     * @return the name of the pool, or empty when no route matches
     * @throws NullPointerException if {@code request} is null
     */
    public Optional<String> route(Request request) {
        throw new UnsupportedOperationException("TODO: Router.route");
    }
}
