package katas.cachepatterns;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** A log in memory that outlives the caches in front of it. */
final class MemoryLog implements WriteLog<String> {

    private final TreeMap<Long, Write<String>> waiting = new TreeMap<>();
    private final List<Write<String>> appended = new ArrayList<>();
    private long numbers;
    private int longest;

    @Override
    public synchronized OptionalLong append(String key, Optional<String> row, int capacity) {
        if (waiting.size() >= capacity) {
            return OptionalLong.empty();
        }
        Write<String> write = new Write<>(++numbers, key, row);
        waiting.put(numbers, write);
        appended.add(write);
        longest = Math.max(longest, waiting.size());
        return OptionalLong.of(numbers);
    }

    @Override
    public synchronized List<Write<String>> waiting() {
        return new ArrayList<>(waiting.values());
    }

    @Override
    public synchronized Optional<Write<String>> newest(String key) {
        return waiting.descendingMap().values().stream().filter(write -> write.key().equals(key)).findFirst();
    }

    @Override
    public synchronized void remove(long number) {
        waiting.remove(number);
    }

    /** All writes of a key that were ever appended, in order. */
    synchronized List<Write<String>> appended(String key) {
        return appended.stream().filter(write -> write.key().equals(key)).toList();
    }

    /** How many writes have waited at a time at most. */
    synchronized int longest() {
        return longest;
    }
}
