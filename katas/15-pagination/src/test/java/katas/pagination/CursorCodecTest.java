package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import testkit.Scaling;
import testkit.TwoThreads;

class CursorCodecTest {

    private static final String SCOPE = "/products?sort=-price,name,id";
    private static final String URL_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @Test
    void aCursorComesBackAsItWas() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        Cursor cursor = after(1299L, "Tea pot", 42L);
        assertThat(codec.decode(codec.encode(cursor, SCOPE), SCOPE)).as("decode gives back what encode was given")
                .isEqualTo(cursor);
    }

    @Test
    void theSideComesBack() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        Cursor cursor = new Cursor(Cursor.Side.BEFORE, List.of(7L));
        assertThat(codec.decode(codec.encode(cursor, SCOPE), SCOPE)).as("a cursor that points backwards still does")
                .isEqualTo(cursor);
    }

    @Test
    void numbersAndTextStayWhatTheyAre() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (Cursor cursor : List.of(after(1L), after("1"), after(Long.MIN_VALUE, Long.MAX_VALUE), after("", "", 0L),
                after(-1L, "-1"), after("null", "true", "0x1", "1L"))) {
            assertThat(codec.decode(codec.encode(cursor, SCOPE), SCOPE))
                    .as("a number stays a number, and text stays text, even if it is empty or looks like a number")
                    .isEqualTo(cursor);
        }
    }

    @Test
    void textMayContainAnything() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (Cursor cursor : List.of(after("a,b", "c"), after("a", "b,c"), after("a\"b\\|:;.~\n\t", "'\u0000"),
                after(" a ", "\r\n", "\u0000"), after("Käse 奶酪 \uD83E\uDDC0", 1L), after("e\u0301", "\u00e9"))) {
            assertThat(codec.decode(codec.encode(cursor, SCOPE), SCOPE))
                    .as("no character of a value is taken for one that separates values, or for another one")
                    .isEqualTo(cursor);
        }
    }

    @Test
    void halfOfASurrogatePairIsNoQuestionMark() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (String text : List.of("\uD83E", "\uDDC0", "a\uD83Eb", "\uDDC0\uD83E", "?", "\uFFFD")) {
            assertThat(codec.decode(codec.encode(after(text), "/" + text), "/" + text))
                    .as("a text of the chars %s comes back char by char", codes(text)).isEqualTo(after(text));
        }
        String token = codec.encode(after(1L), "/tea?name=\uD83E");
        for (String other : List.of("?", "\uFFFD", "\uDDC0", "\uD83C", "")) {
            assertRefused("a scope that ends with the chars " + codes(other) + " and not with d83e",
                    () -> codec.decode(token, "/tea?name=" + other));
        }
    }

    @Test
    void textMayBeLongAndValuesMany() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        Cursor longText = after("ä".repeat(70_000), "z");
        assertThat(codec.decode(codec.encode(longText, SCOPE), SCOPE).equals(longText))
                .as("a text of 70,000 letters, more than two bytes can count, comes back").isTrue();
        Cursor manyValues = new Cursor(Cursor.Side.BEFORE,
                LongStream.range(0, 300).mapToObj(value -> (Object) value).toList());
        assertThat(codec.decode(codec.encode(manyValues, SCOPE), SCOPE).equals(manyValues))
                .as("300 values, more than a byte can count, come back").isTrue();
        String scope = "/products?name=" + "a".repeat(70_000);
        String token = codec.encode(after(42L), scope);
        assertThat(codec.decode(token, scope)).as("a scope of 70,000 letters is a scope").isEqualTo(after(42L));
        assertRefused("the 70,000th letter of the scope is another one",
                () -> codec.decode(token, scope.substring(0, scope.length() - 1) + "b"));
    }

    @Test
    void aTokenCanStandInAnAddressAsItIs() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (int length = 0; length < 50; length++) {
            assertThat(codec.encode(after("ÿ~?".repeat(length), (long) length), SCOPE))
                    .as("letters, digits, - and _ need no escapes in a query string; =, + and / do")
                    .matches("[A-Za-z0-9_-]+");
        }
    }

    @Test
    void theCountryOfTheServerDoesNotMatter() {
        Cursor cursor = after(1299L, "TITLE i", -42L);
        String token = new CursorCodec(secret(1), 12).encode(cursor, "/ITEMS?sort=title,-id");
        for (String country : List.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva")) {
            Countries.in(country, () -> {
                CursorCodec codec = new CursorCodec(secret(1), 12);
                assertThat(codec.decode(token, "/ITEMS?sort=title,-id"))
                        .as("a server in %s reads the token of a server elsewhere", country).isEqualTo(cursor);
                assertThat(codec.encode(after(7L), SCOPE)).as("a token made in %s needs no escapes", country)
                        .matches("[A-Za-z0-9_-]+");
            });
        }
    }

    @Test
    void aChangedCharacterIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (int i = 0; i < token.length(); i++) {
            for (char other : URL_SAFE.toCharArray()) {
                String changed = token.substring(0, i) + other + token.substring(i + 1);
                if (other != token.charAt(i)) {
                    assertRefused("the character at " + i + " was changed to " + other,
                            () -> codec.decode(changed, SCOPE));
                }
            }
        }
    }

    @Test
    void aCutTokenIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (int length = 0; length < token.length(); length++) {
            String head = token.substring(0, length);
            assertRefused("only the first " + length + " characters came", () -> codec.decode(head, SCOPE));
            String tail = token.substring(token.length() - length);
            assertRefused("only the last " + length + " characters came", () -> codec.decode(tail, SCOPE));
        }
    }

    @Test
    void anExtendedTokenIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (String more : List.of("A", "AA", "AAAA", " ", "\n", "*", ".", "\u0000", "\uD83E", token)) {
            assertRefused("there is more behind the token: " + codes(more),
                    () -> codec.decode(token + more, SCOPE));
            assertRefused("there is more before the token: " + codes(more),
                    () -> codec.decode(more + token, SCOPE));
            for (int place = 1; place < token.length(); place++) {
                String parted = token.substring(0, place) + more + token.substring(place);
                assertRefused("there is more in the token: " + codes(more), () -> codec.decode(parted, SCOPE));
            }
        }
    }

    @Test
    void anotherSpellingOfTheSameBytesIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (String value : List.of("", "a", "ab", "abc")) {
            String token = codec.encode(after(value), SCOPE);
            int last = URL_SAFE.indexOf(token.charAt(token.length() - 1));
            for (int bit : List.of(1, 2, 3)) {
                String other = token.substring(0, token.length() - 1) + URL_SAFE.charAt(last ^ bit);
                assertRefused("Base64 has spare bits in the last character, which must be as they were",
                        () -> codec.decode(other, SCOPE));
            }
            for (String padding : List.of("=", "==")) {
                assertRefused("padding was added: " + padding, () -> codec.decode(token + padding, SCOPE));
            }
        }
        for (long number = 0; number < 20; number++) {
            String token = codec.encode(after(number, "ÿþýü?>~"), SCOPE);
            for (String other : List.of(token.replace('-', '+').replace('_', '/'), token.toUpperCase(Locale.ROOT),
                    token.toLowerCase(Locale.ROOT), token.replaceAll("(.{20})", "$1\r\n"),
                    token.replaceAll("(.{20})", "$1%0A"))) {
                if (!other.equals(token)) {
                    assertRefused("spelled in another way: " + other, () -> codec.decode(other, SCOPE));
                }
            }
        }
    }

    @Test
    void aTokenOfAnotherSecretIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(42L), SCOPE);
        for (int first : List.of(0, 2, 0x80, 0x81, 0xFF)) {
            String foreign = new CursorCodec(secret(first), 1).encode(after(42L), SCOPE);
            assertRefused("the first byte of its secret is " + first + " and not 1",
                    () -> codec.decode(foreign, SCOPE));
            CursorCodec other = new CursorCodec(secret(first), 1);
            assertRefused("this server's secret begins with " + first + ", the token's with 1",
                    () -> other.decode(token, SCOPE));
        }
        String of80 = new CursorCodec(secret(0x80), 1).encode(after(42L), SCOPE);
        assertRefused("bytes from 0x80 on are no letters, and 0x80 is not 0x81",
                () -> new CursorCodec(secret(0x81), 1).decode(of80, SCOPE));
        for (int length : List.of(32, 33, 64, 100)) {
            byte[] secret = new byte[length];
            secret[length - 1] = 1;
            String foreign = new CursorCodec(secret, 1).encode(after(42L), SCOPE);
            secret[length - 1] = 2;
            CursorCodec other = new CursorCodec(secret, 1);
            assertRefused("the secrets differ in the last of " + length + " bytes", () -> other.decode(foreign, SCOPE));
        }
    }

    @Test
    void anotherServerWithTheSecretReadsTheToken() {
        for (int length : List.of(32, 33, 64, 65, 100)) {
            byte[] secret = new byte[length];
            secret[length - 1] = (byte) 0xFE;
            String token = new CursorCodec(secret, 255).encode(after(42L), SCOPE);
            assertThat(new CursorCodec(secret.clone(), 255).decode(token, SCOPE))
                    .as("secret of %d bytes, version and scope are the same, and nothing else has to be", length)
                    .isEqualTo(after(42L));
        }
    }

    @Test
    void aTokenOfAnotherVersionIsRefused() {
        List<Integer> versions = List.of(0, 1, 2, 10, 11, 127, 128, 129, 254, 255);
        for (int made : versions) {
            String old = new CursorCodec(secret(1), made).encode(after(42L), SCOPE);
            for (int read : versions) {
                if (read != made) {
                    assertRefused("made by version " + made + ", its values may mean something else in version " + read,
                            () -> new CursorCodec(secret(1), read).decode(old, SCOPE));
                }
            }
        }
    }

    @Test
    void aTokenOfAnotherScopeIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (String other : List.of("/products?sort=price,name,id", "/orders?sort=-price,name,id", "", SCOPE + " ",
                " " + SCOPE, SCOPE + "\u0000", SCOPE.toUpperCase(Locale.ROOT), SCOPE + SCOPE)) {
            assertRefused("it belongs to another request than " + other, () -> codec.decode(token, other));
        }
        assertOfAnotherScope("/Aa", "/BB", "texts with one hash code are two texts");
        assertOfAnotherScope("/caf\u00e9", "/cafe\u0301", "one é is one char and the other two");
        assertOfAnotherScope("/奶", "/酪", "letters that ASCII does not have differ, too");
        assertOfAnotherScope("", "\u0000", "an empty scope is not a scope of one character");
    }

    @Test
    void nothingMovesFromTheCursorToTheScope() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (Cursor cursor : List.of(after(7L), after(7L, 7L), after(0L, 0L, 0L), after("", ""), after("ab", "cd"),
                after(7L, "tea"), after("tea", 7L))) {
            for (Forgeries forgery : Forgeries.fromPayloadToScope(codec.encode(cursor, SCOPE), SCOPE)) {
                assertRefused("a part of the cursor was moved to the scope", () ->
                        codec.decode(forgery.token(), forgery.scope()));
            }
        }
    }

    @Test
    void nothingMovesFromTheScopeToTheCursor() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (String moved : Forgeries.scopesLikeValues()) {
            for (Cursor cursor : List.of(after(7L), after(""))) {
                assertRefusedAll(codec, "the start of the scope was moved to the cursor", Forgeries.fromScopeToPayload(
                        codec.encode(cursor, moved + SCOPE), moved, SCOPE));
                assertRefusedAll(codec, "the end of the scope was moved to the cursor", Forgeries.fromScopeToPayload(
                        codec.encode(cursor, SCOPE + moved), moved, SCOPE));
            }
        }
    }

    @Test
    void nothingMovesFromTheVersionToTheScope() {
        String token = new CursorCodec(secret(1), 1).encode(after(7L), "2/tea");
        assertRefused("1 and 2/tea are not 12 and /tea",
                () -> new CursorCodec(secret(1), 12).decode(token, "/tea"));
        String other = new CursorCodec(secret(1), 25).encode(after(7L), "5/tea");
        assertRefused("25 and 5/tea are not 255 and /tea",
                () -> new CursorCodec(secret(1), 255).decode(other, "/tea"));
        assertRefused("25 and 5/tea are not 2 and 55/tea", () -> new CursorCodec(secret(1), 2).decode(other, "55/tea"));
    }

    @Test
    void aPlainHashIsNoSignature() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (int length = 0; length < 64; length++) {
            String scope = "/".repeat(length);
            assertRefusedAll(codec, "whoever has a SHA-256 of secret and token can go on hashing without the secret",
                    Forgeries.byLengthExtension(codec.encode(after(7L), scope), scope));
        }
    }

    @Test
    void aMadeUpTokenIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        byte[] hugeText = ByteBuffer.allocate(60).put((byte) 1).put((byte) 0).putInt(Integer.MAX_VALUE).array();
        byte[] negativeText = ByteBuffer.allocate(60).put((byte) 1).put((byte) 0).putInt(-1).array();
        List<byte[]> madeUp = new ArrayList<>(List.of(hugeText, negativeText, 
                "7".getBytes(StandardCharsets.UTF_8), "{\"id\":7}".getBytes(StandardCharsets.UTF_8)));
        for (int length = 0; length < 80; length++) {
            for (byte filling : new byte[] {0, 1, 0x7F, -1}) {
                byte[] bytes = new byte[length];
                Arrays.fill(bytes, filling);
                madeUp.add(bytes);
            }
        }
        for (byte[] bytes : madeUp) {
            String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertRefused("nobody with the secret made " + token, () -> codec.decode(token, SCOPE));
        }
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        Map<String, ThrowingCallable> wrong = new LinkedHashMap<>();
        wrong.put("nothing came", () -> codec.decode("", SCOPE));
        wrong.put("no token at all", () -> codec.decode("SELECT *", SCOPE));
        wrong.put("letters of no alphabet", () -> codec.decode("奶酪\uD83E", SCOPE));
        wrong.put("made up", () -> codec.decode("AAAA", SCOPE));
        wrong.put("made up, and long", () -> codec.decode("A".repeat(200), SCOPE));
        wrong.put("cut", () -> codec.decode(token.substring(4), SCOPE));
        wrong.put("extended", () -> codec.decode(token + "AAAA", SCOPE));
        wrong.put("changed", () -> codec.decode("AAAA" + token.substring(4), SCOPE));
        wrong.put("of another spelling", () -> codec.decode(token + "=", SCOPE));
        wrong.put("of another scope", () -> codec.decode(token, "/"));
        wrong.put("of another version", () -> new CursorCodec(secret(1), 2).decode(token, SCOPE));
        wrong.put("of another secret", () -> new CursorCodec(secret(2), 1).decode(token, SCOPE));
        List<String> messages = new ArrayList<>();
        wrong.forEach((what, call) -> {
            assertRefused(what, call);
            messages.add(catchThrowable(call).getMessage());
        });
        assertThat(messages.stream().distinct().toList()).as("who tries learns nothing from the message").hasSize(1);
    }

    @Test
    void theSecretIsCopied() {
        byte[] secret = secret(1);
        CursorCodec codec = new CursorCodec(secret, 1);
        secret[0]++;
        assertThat(new CursorCodec(secret(1), 1).decode(codec.encode(after(42L), SCOPE), SCOPE))
                .as("a change of the array before the first token changes nothing").isEqualTo(after(42L));
        String token = codec.encode(after(42L), SCOPE);
        secret[31]++;
        assertThat(codec.decode(token, SCOPE)).as("a later change of the array changes nothing").isEqualTo(after(42L));
        assertThat(secret).as("the caller's array is as the caller left it").startsWith(2).endsWith(1);
    }

    @Test
    void aLongTokenTakesNoLongerThanManyShortOnes() {
        Scaling.assertFlat("1,920 values take about as long in one cursor as in 64 of them", 30, 1_920, 200, values -> {
            CursorCodec codec = new CursorCodec(secret(1), 1);
            Cursor cursor = new Cursor(Cursor.Side.AFTER,
                    LongStream.range(0, values).mapToObj(value -> (Object) ("tea" + value)).toList());
            String scope = "/products?name=" + "a".repeat(values);
            return () -> {
                for (int done = 0; done < 1_920; done += values) {
                    codec.decode(codec.encode(cursor, scope), scope);
                }
            };
        });
    }

    @Test
    void twoThreadsMayUseOneCodec() throws Exception {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        // Long enough that even one core turns to the other thread in the middle of a signature.
        String long1 = "/tea?" + "a".repeat(1_000_000);
        String long2 = "/ice?" + "b".repeat(1_000_000);
        List<String> alone = List.of(codec.encode(after(1L), long1), codec.encode(after(2L), long2));
        List<List<Cursor>> read = TwoThreads.calling(() -> codec.decode(alone.get(0), long1),
                () -> codec.decode(alone.get(1), long2), 12);
        assertThat(read).as("an immutable codec serves two threads as it serves one").isEqualTo(
                List.of(Collections.nCopies(12, after(1L)), Collections.nCopies(12, after(2L))));
    }

    @Test
    void aShortSecretAndABadVersionAreRefused() {
        new CursorCodec(new byte[32], 0).encode(after(42L), SCOPE);
        new CursorCodec(new byte[33], 255).encode(after(42L), SCOPE);
        for (int length : List.of(0, 1, 16, 31)) {
            assertThatThrownBy(() -> new CursorCodec(new byte[length], 1), "a secret of %d bytes is too short", length)
                    .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + length);
        }
        for (int version : List.of(-1, 256, 257, Integer.MIN_VALUE, Integer.MAX_VALUE)) {
            assertThatThrownBy(() -> new CursorCodec(new byte[32], version), "a version is from 0 to 255, not %d",
                    version).isInstanceOf(IllegalArgumentException.class).hasMessageContaining("" + version);
        }
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(42L), SCOPE);
        assertNull("encode(null, scope): there is no cursor to encode", () -> codec.encode(null, SCOPE));
        assertNull("encode(cursor, null): a cursor belongs to something", () -> codec.encode(after(42L), null));
        assertNull("new CursorCodec(null, 1): a codec needs a secret", () -> new CursorCodec(null, 1));
        assertNull("decode(null, scope): there is no token to decode", () -> codec.decode(null, SCOPE));
        assertNull("decode(token, null): a token belongs to something", () -> codec.decode(token, null));
    }

    private static void assertNull(String rule, ThrowingCallable call) {
        assertThatThrownBy(call, rule).isInstanceOf(NullPointerException.class);
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call, "refused, and as a bad request: " + why).isInstanceOf(BadRequestException.class);
    }

    private static void assertRefusedAll(CursorCodec codec, String why, List<Forgeries> forgeries) {
        forgeries.forEach(forgery -> assertRefused(why, () -> codec.decode(forgery.token(), forgery.scope())));
    }

    private static void assertOfAnotherScope(String scope, String other, String why) {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(7L), scope);
        assertThat(codec.decode(token, scope)).as("accepted in its own scope %s", scope).isEqualTo(after(7L));
        assertRefused(why, () -> codec.decode(token, other));
    }

    /** The chars of a text, for those that cannot be printed. */
    private static String codes(String text) {
        return String.join(" ", text.chars().limit(8).mapToObj(Integer::toHexString).toList());
    }

    private static Cursor after(Object... values) {
        return new Cursor(Cursor.Side.AFTER, List.of(values));
    }

    private static byte[] secret(int first) {
        byte[] secret = new byte[32];
        secret[0] = (byte) first;
        return secret;
    }
}
