/**
 * A network in memory, with a seed: messages are lost, late, twice and out of order, links are cut, clocks run ahead,
 * and nodes stop and come back with what they have saved. It has no threads and no clock, so a run takes microseconds
 * and is the same each time.
 *
 * <p><b>Many seeds.</b> A world is made anew for each run. It adds its nodes to the network, and whatever a client can
 * ask of them:
 * <pre>{@code
 * final class Register {
 *     Register(SimulatedNetwork<Message> network) {
 *         for (String name : List.of("A", "B", "C")) {
 *             Disk<Long> disk = network.disk(name, 0L);                       // survives a stop
 *             network.add(name, port -> new Replica(name, port::send, disk)); // called again at each restart
 *             network.command(name, "write", () -> written(name));
 *         }
 *     }
 *     void holds() {
 *         assertThat(...).as("whoever reads sees the last write").isEqualTo(...);
 *     }
 * }
 *
 * int runs = NetworkExplorer.of(Register::new).faults(NetworkFault.LOSS, NetworkFault.STOP).check(Register::holds);
 * }</pre>
 * A run that breaks a rule is made as short as it can be, and the message of the assertion tells it, a line a step:
 * <pre>{@code
 * Schedule
 * A: write                                     -- sends Put[v1] to B, C
 * B: Put[v1] from A                            -- sends Ack[] to A
 * A: Ack[] from B                              -- written
 * C: read                                      -- null
 * }</pre>
 *
 * <p><b>One run by hand.</b> A {@link SimulatedNetwork} of one's own, with {@code deliver}, {@code pass}, {@code cut},
 * {@code stop} and so on; its {@code toString} is what has happened.
 */
package testkit.network;
