package katas.pagination;

import java.util.Arrays;
import java.util.List;

/**
 * An order as the tests write it.
 *
 * @param text such as {@code -price,id}
 */
record SortOf(String text) {

    List<SortKey> keys() {
        return Arrays.stream(text.split(",")).map(part -> part.startsWith("-")
                ? SortKey.descending(part.substring(1)) : SortKey.ascending(part)).toList();
    }
}
