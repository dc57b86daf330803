package katas.capacity;

/**
 * So many machines of a type, and what they cost.
 *
 * @param type what each of them is; not null
 * @param machines how many there are, the spare ones included; at least 1
 * @param cents what all of it costs a month, balancing included
 */
public record Fleet(MachineType type, long machines, long cents) {
}
