package testkit;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Further Java processes, which run classes of this one. */
public final class JavaProcess {

    private JavaProcess() {
    }

    /**
     * Prepares a process with a short life: of this process's Java, with the quick compiler and the simple collector.
     *
     * @param main the class whose {@code main} runs; not null
     * @param options of the virtual machine, such as {@code -Xmx64m}; not null
     * @param arguments what {@code main} gets; not null
     * @return what starts it, wherever it is started
     */
    public static ProcessBuilder of(Class<?> main, List<String> options, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(main), main.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    /** That of this process, behind the folder of the class, for a class loader may have found it elsewhere. */
    private static String classPath(Class<?> main) {
        Stream<Path> entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(Path::of);
        return Stream.concat(Stream.of(home(main)), entries).map(Path::toAbsolutePath).distinct()
                .map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    private static Path home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException("where is " + type + "?", impossible);
        }
    }
}
