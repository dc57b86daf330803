/**
 * Splits at \W, as most examples do. In Java, without a flag, that is everything beyond ASCII: Müller is M and ller,
 * and a text in Russian has no words at all.
 *
 * <p>Caught by: InvertedIndexTest.wordsAreOfAnyScript, aCodePointIsNotACharacter, aQueryIsWhatSomebodyTyped,
 * caseIsFoldedWithoutALanguage, textsAreNormalized, wordsAreRunsOfLettersAndDigits, aNumberThatIsNoDigitSeparates
 */
public final class InvertedIndex {

    public static List<String> tokens(String text) {
        List<String> tokens = new ArrayList<>(Arrays.asList(text.toLowerCase().split("\\W+")));
        tokens.removeIf(String::isEmpty);
        return tokens;
    }
}
