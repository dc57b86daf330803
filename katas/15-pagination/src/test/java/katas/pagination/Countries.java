package katas.pagination;

import java.util.Locale;

/** Servers stand in countries where a small I has a dot, and where digits are written in another way. */
final class Countries {

    private Countries() {
    }

    /**
     * Does something in a country.
     *
     * @param tag the language tag of the country, which is the default while it is done
     */
    static void in(String tag, Runnable something) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            something.run();
        } finally {
            Locale.setDefault(before);
        }
    }
}
