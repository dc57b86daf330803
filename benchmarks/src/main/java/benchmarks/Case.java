package benchmarks;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.State;

/**
 * One benchmark with one set of parameters.
 *
 * @param benchmarks the class that declares it
 * @param method its method
 * @param threads how many threads run it
 * @param parameters the value of each of its parameters
 * @param contender what results call who does the work; empty if that makes no difference
 * @param classes a folder of classes that take the place of those of the same name, if there is one
 */
public record Case(Class<?> benchmarks, String method, int threads, Map<String, String> parameters, String contender,
        Optional<Path> classes) {

    private static final String CONTENDER = "contender";
    private static final String SIZE = "size";

    /**
     * All cases of some benchmarks.
     *
     * @param benchmarks the class that declares them, not null
     * @param method a regular expression that finds the methods to run, not null
     * @param threads how many threads run each of them
     * @param chosen the values of parameters, by their names, in place of the declared ones; not null
     * @return a case for each method and each combination of values; the values in the given order
     */
    public static List<Case> all(Class<?> benchmarks, String method, int threads, Map<String, List<String>> chosen) {
        List<Case> cases = new ArrayList<>();
        Arrays.stream(benchmarks.getMethods())
                .filter(each -> each.isAnnotationPresent(Benchmark.class) && each.getName().matches(method))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(each -> {
                    Map<String, List<String>> values = declared(each);
                    values.replaceAll((name, declared) -> chosen.getOrDefault(name, declared));
                    combinations(values).forEach(parameters -> cases.add(new Case(benchmarks, each.getName(), threads,
                            parameters, label(each, parameters.getOrDefault(CONTENDER, "")), Optional.empty())));
                });
        return cases;
    }

    /**
     * The same work with other classes.
     *
     * @param name what results call who does it, not null
     * @param folder where the classes are, not null
     * @return another case
     */
    public Case by(String name, Path folder) {
        return new Case(benchmarks, method, threads, parameters, name, Optional.of(folder));
    }

    /**
     * How large what it works on is.
     *
     * @return the parameter of this name; empty if there is none
     */
    public String size() {
        return parameters.getOrDefault(SIZE, "");
    }

    /** Names it for people who wait for it. */
    @Override
    public String toString() {
        return String.join(", ", Stream.of(contender.isEmpty() ? method : contender, size(),
                threads == 1 ? "" : threads + " threads").filter(part -> !part.isEmpty()).toList());
    }

    /** What results call a contender: of an enum the constant's own words. */
    private static String label(Method method, String contender) {
        return parameters(method).filter(field -> field.getName().equals(CONTENDER))
                .flatMap(Case::constants).filter(constant -> constant.name().equals(contender))
                .map(Enum::toString).findFirst().orElse(contender);
    }

    /** The parameters that the states of a method have, with all their values. */
    private static Map<String, List<String>> declared(Method method) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        parameters(method).forEach(field -> parameters.put(field.getName(), values(field)));
        return parameters;
    }

    private static Stream<Field> parameters(Method method) {
        return Stream.concat(Stream.of(method.getDeclaringClass()), Arrays.stream(method.getParameterTypes()))
                .filter(type -> type.isAnnotationPresent(State.class))
                .flatMap(state -> Arrays.stream(state.getFields()))
                .filter(field -> field.isAnnotationPresent(Param.class));
    }

    private static List<String> values(Field field) {
        return field.getType().isEnum() ? constants(field).map(Enum::name).toList()
                : List.of(field.getAnnotation(Param.class).value());
    }

    private static Stream<Enum<?>> constants(Field field) {
        return field.getType().isEnum() ? Arrays.stream(field.getType().getEnumConstants()).map(Enum.class::cast)
                : Stream.empty();
    }

    private static List<Map<String, String>> combinations(Map<String, List<String>> values) {
        List<Map<String, String>> combinations = List.of(Map.of());
        for (Map.Entry<String, List<String>> parameter : values.entrySet()) {
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> shorter : combinations) {
                for (String value : parameter.getValue()) {
                    Map<String, String> combination = new LinkedHashMap<>(shorter);
                    combination.put(parameter.getKey(), value);
                    longer.add(combination);
                }
            }
            combinations = longer;
        }
        return combinations;
    }
}
