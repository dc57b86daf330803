package testkit.network;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import testkit.schedule.HistoryEvent;

/**
 * Nodes that send messages to each other, and everything that can become of them. Nothing happens by itself: a message
 * comes when it is delivered, a clock goes on when it is told to. {@code toString} is what has happened.
 *
 * <p>Messages of one link come in any order that the caller chooses. What is sent over a link that is cut is lost; what
 * was under way on it before waits until it is healed, and what is under way to a node that has stopped until it is
 * there again. Methods that return a boolean say whether the step was possible, and else do nothing. For one thread.
 *
 * @param <M> the type of messages
 */
public final class SimulatedNetwork<M> {

    /** Of how many turns it takes at most until nothing happens any more. */
    private static final int TURNS = 10_000;

    private final Map<String, Machine<M>> machines = new LinkedHashMap<>();
    private final List<Envelope<M>> underWay = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private final Set<Link> cut = new HashSet<>();
    private final Story story;

    /** Has no node yet. */
    public SimulatedNetwork() {
        this(true);
    }

    private SimulatedNetwork(boolean told) {
        story = new Story(told);
    }

    /**
     * A network without a node that does not remember what has happened, and so takes less time.
     *
     * @param <M> the type of messages
     * @return a new network, whose {@code toString} says nothing
     */
    public static <M> SimulatedNetwork<M> withoutHistory() {
        return new SimulatedNetwork<>(false);
    }

    /** A direction from one node to another. */
    record Link(String from, String to) {
    }

    /** A message under way. */
    record Envelope<M>(Link link, M message) {
    }

    private record Command(String node, String name, Runnable work) {
    }

    /**
     * Adds a node and starts it.
     *
     * @param name a word, not null
     * @param start makes the node, now and at each restart; it gets the node's way to the others
     * @throws IllegalArgumentException if there is one of this name
     */
    public void add(String name, Function<? super Port<M>, ? extends Node<M>> start) {
        Machine<M> machine = machines.computeIfAbsent(name, added -> new Machine<>());
        if (machine.isInstalled()) {
            throw new IllegalArgumentException("there are two nodes " + name);
        }
        machine.install(start, (to, message) -> send(new Link(name, to), message));
    }

    /**
     * A place where a node saves something, so that it has it when it starts again.
     *
     * @param node the node's name; the node itself may be added later
     * @param initial what is on it at first
     * @param <T> the type of what is saved
     * @return a new disk
     */
    public <T> Disk<T> disk(String node, T initial) {
        return machines.computeIfAbsent(node, added -> new Machine<>()).disk(initial);
    }

    /**
     * Adds something that a client can ask of a node, as often as it likes. It is not possible while the node is down.
     *
     * @param node the node's name
     * @param name what the history calls it
     * @param work asks; {@link #note} tells what came of it, now or later
     */
    public void command(String node, String name, Runnable work) {
        commands.add(new Command(node, name, Objects.requireNonNull(work, "work")));
    }

    /**
     * Adds a few words to what the history says of the step that is being done.
     *
     * @param outcome such as what a client was told
     */
    public void note(String outcome) {
        story.note(outcome);
    }

    private void send(Link link, M message) {
        Objects.requireNonNull(message, "message");
        machine(link.to());
        boolean lost = cut.contains(link);
        story.sent(message, link.from(), link.to(), lost);
        if (!lost) {
            underWay.add(new Envelope<>(link, message));
        }
    }

    /**
     * Delivers the message that has been under way for longest on a link.
     *
     * @param from who has sent it
     * @param to who gets it
     * @return false if there is none, the link is cut or the receiver is down
     */
    public boolean deliver(String from, String to) {
        return deliver(from, to, 0);
    }

    /**
     * Delivers a message before others of its link.
     *
     * @param from who has sent it
     * @param to who gets it
     * @param place its place among those that are under way there, from 0
     * @return false if there is none, the link is cut or the receiver is down
     */
    public boolean deliver(String from, String to, int place) {
        return arrive(from, to, place, false);
    }

    /**
     * Delivers a message and leaves another one like it under way.
     *
     * @param from who has sent it
     * @param to who gets it
     * @param place its place among those that are under way there, from 0
     * @return false if there is none, the link is cut or the receiver is down
     */
    public boolean deliverCopy(String from, String to, int place) {
        return arrive(from, to, place, true);
    }

    private boolean arrive(String from, String to, int place, boolean again) {
        int index = find(from, to, place);
        if (index < 0 || !isOpen(link(index))) {
            return false;
        }
        arrive(index, again);
        return true;
    }

    private void arrive(int index, boolean again) {
        Envelope<M> sent = again ? underWay.get(index) : underWay.remove(index);
        Link link = sent.link();
        story.begins(link.to(), () -> sent.message() + " from " + link.from() + (again ? ", for the first time" : ""));
        machine(link.to()).run(node -> node.receive(link.from(), sent.message()), story);
    }

    /**
     * Loses a message.
     *
     * @param from who has sent it
     * @param to who does not get it
     * @param place its place among those that are under way there, from 0
     * @return false if there is none
     */
    public boolean lose(String from, String to, int place) {
        int index = find(from, to, place);
        if (index < 0) {
            return false;
        }
        M message = underWay.remove(index).message();
        story.begins("links", () -> "lose " + message + " from " + from + " to " + to);
        return true;
    }

    private int find(String from, String to, int place) {
        int left = place;
        for (int index = 0; index < underWay.size(); index++) {
            Link link = underWay.get(index).link();
            if (link.from().equals(from) && link.to().equals(to) && left-- == 0) {
                return index;
            }
        }
        return -1;
    }

    /** Has a client ask the command of this number. */
    boolean run(int number) {
        Command command = commands.get(number);
        return ask(command.node(), command.name(), command.work());
    }

    /**
     * Has a client ask something of a node.
     *
     * @param node the node's name
     * @param name what the history calls it
     * @param work asks
     * @return false if the node is down
     */
    public boolean ask(String node, String name, Runnable work) {
        Machine<M> asked = machine(node);
        if (!asked.isUp()) {
            return false;
        }
        story.begins(node, () -> name);
        asked.run(up -> work.run(), story);
        return true;
    }

    /**
     * Moves the clock of one node on.
     *
     * @param node the node's name
     * @param millis by how much, at least 0
     * @return false if the node is down; its clock goes on all the same
     */
    public boolean pass(String node, long millis) {
        Machine<M> machine = machine(node);
        if (machine.isUp()) {
            story.begins(node, () -> millis + " ms pass");
        }
        return goOn(machine, millis);
    }

    private boolean goOn(Machine<M> machine, long millis) {
        machine.pass(millis);
        if (machine.isUp()) {
            machine.run(up -> up.tick(machine.now()), story);
            return true;
        }
        return false;
    }

    /**
     * Moves all clocks on, one after the other.
     *
     * @param millis by how much, at least 0
     */
    public void pass(long millis) {
        story.begins("clocks", () -> millis + " ms pass");
        machines.values().forEach(machine -> goOn(machine, millis));
    }

    /**
     * Cuts all links between some nodes and others, both ways.
     *
     * @param one some of them
     * @param other others
     * @return false if all of them were cut before
     */
    public boolean cut(Set<String> one, Set<String> other) {
        boolean changed = false;
        for (String here : one) {
            for (String there : other) {
                changed |= cut.add(new Link(here, there));
                changed |= cut.add(new Link(there, here));
            }
        }
        if (changed) {
            story.begins("links", () -> "cut between " + names(one) + " and " + names(other));
        }
        return changed;
    }

    private static String names(Set<String> nodes) {
        return String.join(", ", nodes.stream().sorted().toList());
    }

    /**
     * Heals all links.
     *
     * @return false if none was cut
     */
    public boolean heal() {
        if (cut.isEmpty()) {
            return false;
        }
        cut.clear();
        story.begins("links", () -> "heal");
        return true;
    }

    /**
     * Stops a node: all that it has not saved is gone.
     *
     * @param node the node's name
     * @param moment when
     * @return false if it is down, or saves nothing and is to stop when it does
     */
    public boolean stop(String node, StopMoment moment) {
        boolean done = machine(node).stop(moment);
        if (done) {
            story.begins(node, moment::toString);
        }
        return done;
    }

    /**
     * Starts a node again.
     *
     * @param node the node's name
     * @return false if it is up
     */
    public boolean restart(String node) {
        Machine<M> machine = machine(node);
        if (machine.isUp()) {
            return false;
        }
        story.begins(node, () -> "starts again");
        machine.start(story);
        return true;
    }

    /**
     * Ends all faults: links are healed, nodes are started, and every message comes, in the order of sending; then all
     * clocks go on by a bit and every message comes, and so on.
     *
     * @param turns how often the clocks go on, at least 0
     * @param millis by how much each time
     * @throws AssertionError if messages cause messages without end
     */
    public void settle(int turns, long millis) {
        story.begins("links", () -> "heal; every node is up; every message comes"
                + (turns == 0 ? "" : "; " + turns * millis + " ms pass"));
        story.silently(() -> {
            heal();
            machines.values().forEach(Machine::goOn);
            machines.keySet().forEach(this::restart);
            deliverAll();
            for (int turn = 0; turn < turns; turn++) {
                pass(millis);
                deliverAll();
            }
        });
    }

    /**
     * Delivers what can be delivered, in the order of sending, until nothing is under way that can.
     *
     * @throws AssertionError if messages cause messages without end
     */
    public void deliverAll() {
        int turns = 0;
        int index = 0;
        while (index < underWay.size()) {
            if (!isOpen(link(index))) {
                index++;
            } else if (turns++ < TURNS) {
                arrive(index, false);
                index = 0;
            } else {
                throw new AssertionError("[messages come to an end] \n" + TURNS + " messages came, and "
                        + underWay.size() + " are under way");
            }
        }
    }

    /** How many messages are under way. */
    int underWay() {
        return underWay.size();
    }

    /** The link of a message; the oldest of all has the index 0. */
    Link link(int index) {
        return underWay.get(index).link();
    }

    /** Whether messages can come over a link now. */
    boolean isOpen(Link link) {
        return !cut.contains(link) && machine(link.to()).isUp();
    }

    /**
     * The messages under way on a link.
     *
     * @param from who has sent them
     * @param to who is to get them
     * @return the messages, of the oldest first; a copy
     */
    public List<M> underWay(String from, String to) {
        Link link = new Link(from, to);
        return underWay.stream().filter(sent -> sent.link().equals(link)).map(Envelope::message).toList();
    }

    /**
     * Whether a node is up.
     *
     * @param node the node's name
     * @return false if it has stopped
     */
    public boolean isUp(String node) {
        return machine(node).isUp();
    }

    /**
     * What a node's clock shows.
     *
     * @param node the node's name
     * @return milliseconds from its beginning
     */
    public long now(String node) {
        return machine(node).now();
    }

    /**
     * The nodes.
     *
     * @return their names, in the order of adding
     */
    public List<String> nodes() {
        return List.copyOf(machines.keySet());
    }

    int commands() {
        return commands.size();
    }

    boolean saves(String node) {
        return machine(node).saves();
    }

    private Machine<M> machine(String node) {
        Machine<M> machine = machines.get(node);
        if (machine == null) {
            throw new IllegalArgumentException("there is no node " + node + ", only " + machines.keySet());
        }
        return machine;
    }

    /**
     * What has happened.
     *
     * @return a line a step, in order
     */
    public List<HistoryEvent> events() {
        return story.events();
    }

    /** What has happened, a line a step. */
    @Override
    public String toString() {
        return story.toString();
    }
}
