package testkit.sql;

import io.zonky.test.db.postgres.embedded.PgBinaryResolver;
import io.zonky.test.db.postgres.util.ArchUtils;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;

/** Finds the binaries of a version of PostgreSQL that are not among the dependencies, but in a folder of their own. */
final class PostgresBinaries implements PgBinaryResolver {

    private final PostgresVersion version;

    PostgresBinaries(PostgresVersion version) {
        this.version = version;
    }

    @Override
    public InputStream getPgBinary(String system, String machineHardware) throws IOException {
        // Macs and Windows run on ARM what was made for Intel.
        for (String architecture : List.of(ArchUtils.normalize(machineHardware), "x86_64")) {
            String file = ("postgres-" + system + "-" + architecture + ".txz").toLowerCase(Locale.ROOT)
                    .replace(' ', '_');
            InputStream found = PostgresBinaries.class.getResourceAsStream(
                    "/postgresql-" + version.major() + "/" + file);
            if (found != null) {
                return found;
            }
        }
        throw new FileNotFoundException("no binaries of " + version + " for " + system + " on " + machineHardware);
    }
}
