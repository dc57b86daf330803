package testkit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayNameGenerator;

/** Shows a test's name as the sentence it is: {@code anUpdateEvictsNothing} reads "an update evicts nothing". */
public final class Sentences extends DisplayNameGenerator.Standard {

    /**
     * Splits a name in camel case into lower-case words.
     *
     * @param name a Java identifier, not null
     * @return the words of {@code name}, separated by single spaces
     */
    public static String of(String name) {
        return name.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[A-Z0-9])(?=[A-Z][a-z])|(?<=[0-9])(?=[a-z])", " ")
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String generateDisplayNameForMethod(List<Class<?>> enclosing, Class<?> type, Method method) {
        return of(method.getName());
    }
}
