package katas.eviction;

import java.util.Arrays;

/** A key that counts how often it was hashed or compared: what a slow search cannot hide, on a machine of any speed. */
final class CountedKey {

    private final int number;
    private final int[] looks;

    private CountedKey(int number, int[] looks) {
        this.number = number;
        this.looks = looks;
    }

    /** Keys 0, 1, 2 … which count together. */
    static CountedKey[] numbered(int count) {
        int[] looks = new int[1];
        CountedKey[] keys = new CountedKey[count];
        Arrays.setAll(keys, number -> new CountedKey(number, looks));
        return keys;
    }

    /** How often any of the keys that were made together was hashed or compared. */
    int looks() {
        return looks[0];
    }

    @Override
    public boolean equals(Object other) {
        looks[0]++;
        return other instanceof CountedKey key && key.number == number;
    }

    @Override
    public int hashCode() {
        looks[0]++;
        return number;
    }

    @Override
    public String toString() {
        return "key " + number;
    }
}
