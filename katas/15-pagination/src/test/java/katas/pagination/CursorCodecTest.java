package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

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
        for (Cursor cursor : List.of(after(1L), after("1"), after(Long.MIN_VALUE, Long.MAX_VALUE), after("", "", 0L))) {
            assertThat(codec.decode(codec.encode(cursor, SCOPE), SCOPE))
                    .as("a number stays a number, and text stays text, even if it is empty or looks like a number")
                    .isEqualTo(cursor);
        }
    }

    @Test
    void textMayContainAnything() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (Cursor cursor : List.of(after("a,b", "c"), after("a", "b,c"), after("a\"b\\|:;.~\n\t", "'\u0000"),
                after("Käse 奶酪 \uD83E\uDDC0", 1L))) {
            assertThat(codec.decode(codec.encode(cursor, SCOPE), SCOPE))
                    .as("no character of a value is taken for one that separates values").isEqualTo(cursor);
        }
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
    void aChangedCharacterIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (int i = 0; i < token.length(); i++) {
            char other = URL_SAFE.charAt((URL_SAFE.indexOf(token.charAt(i)) + 32) % 64);
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertRefused("the character at " + i + " was changed", () -> codec.decode(changed, SCOPE));
        }
    }

    @Test
    void aCutTokenIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (int length = 0; length < token.length(); length++) {
            String cut = token.substring(0, length);
            assertRefused("only the first " + length + " characters came", () -> codec.decode(cut, SCOPE));
        }
    }

    @Test
    void anExtendedTokenIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (String more : List.of("A", "AA", "AAAA", " ", "\n", "*", token)) {
            assertRefused("there is more behind the token", () -> codec.decode(token + more, SCOPE));
        }
        assertRefused("there is a space before the token", () -> codec.decode(" " + token, SCOPE));
    }

    @Test
    void anotherSpellingOfTheSameBytesIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        for (String value : List.of("", "a", "ab")) {
            String token = codec.encode(after(value), SCOPE);
            int last = URL_SAFE.indexOf(token.charAt(token.length() - 1));
            for (int bit : List.of(1, 2, 3)) {
                String other = token.substring(0, token.length() - 1) + URL_SAFE.charAt(last ^ bit);
                assertRefused("Base64 has spare bits in the last character, which must be as they were",
                        () -> codec.decode(other, SCOPE));
            }
            for (String padding : List.of("=", "==")) {
                assertRefused("padding was added", () -> codec.decode(token + padding, SCOPE));
            }
        }
    }

    @Test
    void aTokenOfAnotherSecretIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String foreign = new CursorCodec(secret(2), 1).encode(after(42L), SCOPE);
        assertRefused("it was made with another secret", () -> codec.decode(foreign, SCOPE));
    }

    @Test
    void aTokenOfAnotherVersionIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 2);
        String old = new CursorCodec(secret(1), 1).encode(after(42L), SCOPE);
        assertRefused("its values may mean something else by now", () -> codec.decode(old, SCOPE));
    }

    @Test
    void aTokenOfAnotherScopeIsRefused() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        for (String other : List.of("/products?sort=price,name,id", "/orders?sort=-price,name,id", "", SCOPE + " ")) {
            assertRefused("it belongs to another request", () -> codec.decode(token, other));
        }
    }

    @Test
    void whateverIsWrongTheAnswerIsTheSame() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(1299L, 42L), SCOPE);
        Map<String, ThrowingCallable> wrong = new LinkedHashMap<>();
        wrong.put("nothing came", () -> codec.decode("", SCOPE));
        wrong.put("no token at all", () -> codec.decode("SELECT *", SCOPE));
        wrong.put("made up", () -> codec.decode("AAAA", SCOPE));
        wrong.put("cut", () -> codec.decode(token.substring(4), SCOPE));
        wrong.put("changed", () -> codec.decode("AAAA" + token.substring(4), SCOPE));
        wrong.put("of another scope", () -> codec.decode(token, "/"));
        List<String> messages = new ArrayList<>();
        wrong.forEach((what, call) -> {
            assertRefused(what, call);
            messages.add(catchThrowable(call).getMessage());
        });
        assertThat(messages.stream().distinct()).as("who tries learns nothing from the message").hasSize(1);
    }

    @Test
    void theSecretIsCopied() {
        byte[] secret = secret(1);
        CursorCodec codec = new CursorCodec(secret, 1);
        String token = codec.encode(after(42L), SCOPE);
        secret[0]++;
        assertThat(codec.decode(token, SCOPE)).as("a later change of the array changes nothing").isEqualTo(after(42L));
    }

    @Test
    void aShortSecretAndABadVersionAreRefused() {
        new CursorCodec(new byte[32], 0).encode(after(42L), SCOPE);
        new CursorCodec(new byte[33], 255).encode(after(42L), SCOPE);
        assertThatThrownBy(() -> new CursorCodec(new byte[31], 1)).as("a secret of 31 bytes is too short")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("31");
        assertThatThrownBy(() -> new CursorCodec(new byte[32], -1)).as("a version is not negative")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("-1");
        assertThatThrownBy(() -> new CursorCodec(new byte[32], 256)).as("a version is at most 255")
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("256");
    }

    @Test
    void nullIsAMistakeOfTheCaller() {
        CursorCodec codec = new CursorCodec(secret(1), 1);
        String token = codec.encode(after(42L), SCOPE);
        assertThatThrownBy(() -> codec.encode(null, SCOPE)).as("there is no cursor to encode")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> codec.encode(after(42L), null)).as("a cursor belongs to something")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new CursorCodec(null, 1)).as("a codec needs a secret")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> codec.decode(null, SCOPE)).as("there is no token to decode")
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> codec.decode(token, null)).as("a token belongs to something")
                .isInstanceOf(NullPointerException.class);
    }

    private static void assertRefused(String why, ThrowingCallable call) {
        assertThatThrownBy(call).as("refused, and as a bad request: " + why).isInstanceOf(BadRequestException.class);
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
