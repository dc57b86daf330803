/**
 * Asks for the state first, and ships then. Two who ask at the same time both ship.
 *
 * <p>Caught by: OrderModelTest.whatIsShownTogetherIsReadTogether, oneOfTwoWhoShipHasDoneSo
 */
public final class OrderModel {

    public boolean ship(String order) {
        Optional<Order> found = find(order);
        if (found.isEmpty() || found.get().shipped()) {
            return false;
        }
        orders.updateOne(Filters.eq(id(order)), Updates.set("state", "SHIPPED"));
        return true;
    }
}
