/**
 * Writes the dates as ISO 8601 does. Sunset is a date of HTTP and Deprecation seconds behind an at sign, and clients
 * that read them so find nothing.
 *
 * <p>Caught by: VersioningTest.theSunsetIsSaidBefore, whatIsDeprecatedSaysSo, anyMomentIsSaidInSeconds,
 * theLanguageOfTheMachineDoesNotMatter, whatAHandlerAnnouncesItselfStaysWhereTheVersionDoesNotEnd,
 * aHandlerMayAskAnotherVersionMeanwhile, languageAndZoneDoNotMatterWhenTheClassIsLoaded, twoThreadsHearOfTwoSunsets
 */
public final class Versioning implements Handler {

    private static Headers announced(Release release, Headers headers, Instant now) {
        Headers announced = headers;
        Optional<Instant> deprecated = release.deprecated().filter(since -> !now.isBefore(since));
        if (deprecated.isPresent()) {
            announced = announced.with("Deprecation", deprecated.get().toString());
        }
        return release.sunset().isEmpty() ? announced : announced.with("Sunset", release.sunset().get().toString());
    }
}
