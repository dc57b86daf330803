/**
 * Puts an operation that is answered at some time before one that is called at the same time. Clocks tick; what happens
 * within one tick has no order that anybody knows.
 *
 * <p>Caught by: LinearizabilityCheckerTest.whatTouchesMayComeInEitherOrder
 */
public final class LinearizabilityChecker {

    private static final class Event {

        private static Event listOf(List<? extends Operation<?>> operations) {
            List<Event> events = new ArrayList<>();
            for (int number = 0; number < operations.size(); number++) {
                Operation<?> operation = operations.get(number);
                Event call = new Event(number, true, operation.called());
                events.add(call);
                if (operation.answered().isPresent()) {
                    call.answer = new Event(number, false, operation.answered().getAsLong());
                    events.add(call.answer);
                }
            }
            events.sort(Comparator.<Event>comparingLong(event -> event.time).thenComparing(event -> event.call));
            Event head = new Event(-1, true, Long.MIN_VALUE);
            Event last = head;
            for (Event event : events) {
                last.next = event;
                event.previous = last;
                last = event;
            }
            return head;
        }
    }
}
