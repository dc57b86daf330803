/**
 * Gives clients that name no version the newest one. Each release breaks all clients that were written before there
 * were versions. Common in print.
 *
 * <p>Caught by: VersioningTest.withoutAVersionItIsTheOldest, theQuerySaysTheVersion,
 * theNameOfTheParameterIsTakenToTheLetter
 */
public final class Versioning implements Handler {

    private Release oldest(Instant now) {
        return releases.stream().filter(release -> !isGone(release, now)).reduce((older, newer) -> newer)
                .orElseThrow(() -> problem(410, "Gone", "no version is left"));
    }
}
