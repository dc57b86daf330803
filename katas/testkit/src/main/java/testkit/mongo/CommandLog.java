package testkit.mongo;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Writes down which commands are sent to which database. Thread-safe. */
final class CommandLog implements CommandListener {

    static final CommandLog INSTANCE = new CommandLog();

    private final Map<String, List<String>> names = new ConcurrentHashMap<>();

    private CommandLog() {
    }

    /** Begins to listen for a database. */
    void open(String database) {
        names.put(database, new CopyOnWriteArrayList<>());
    }

    /** Ends that. */
    void close(String database) {
        names.remove(database);
    }

    /** What has been sent since it was opened, in order. */
    List<String> of(String database) {
        return names.get(database);
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        List<String> commands = names.get(event.getDatabaseName());
        if (commands != null) {
            commands.add(event.getCommandName());
        }
    }
}
