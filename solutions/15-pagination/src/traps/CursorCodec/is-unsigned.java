/**
 * Checks all that it can read, but anybody can write the like: Base64 is a spelling and no lock. The usual cursor in
 * print. A client that changes a number in it starts a page wherever it wants, and what the server takes for its own
 * words are the words of a stranger.
 *
 * <p>Caught by: CursorCodecTest.aChangedCharacterIsRefused, aCutTokenIsRefused, anExtendedTokenIsRefused,
 * anotherSpellingOfTheSameBytesIsRefused, aTokenOfAnotherSecretIsRefused, whateverIsWrongTheAnswerIsTheSame,
 * nothingMovesFromTheCursorToTheScope, nothingMovesFromTheScopeToTheCursor, aPlainHashIsNoSignature,
 * aMadeUpTokenIsRefused
 */
public final class CursorCodec {

    public String encode(Cursor cursor, String scope) {
        List<Object> values = new ArrayList<>(List.of((long) version, scope));
        values.addAll(cursor.values());
        byte[] payload = write(new Cursor(cursor.side(), values));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    }

    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] payload = bytes(token);
        try {
            Cursor cursor = read(payload);
            List<Object> values = cursor.values();
            if (!values.subList(0, 2).equals(List.of((long) version, scope))) {
                throw refused();
            }
            return new Cursor(cursor.side(), values.subList(2, values.size()));
        } catch (RuntimeException e) {
            throw refused();
        }
    }
}
