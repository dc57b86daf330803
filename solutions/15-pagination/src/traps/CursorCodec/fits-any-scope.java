/**
 * Signs the values but not what they are values of. A token of one order or filter is accepted in another, where its
 * values stand for other columns.
 *
 * <p>Caught by: CursorCodecTest.textMayBeLongAndValuesMany, aTokenOfAnotherScopeIsRefused,
 * whateverIsWrongTheAnswerIsTheSame, halfOfASurrogatePairIsNoQuestionMark
 */
public final class CursorCodec {

    private byte[] mac(byte[] payload, String scope) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((byte) version);
            return mac.doFinal(payload);
        } catch (GeneralSecurityException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
