package katas.pagination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CursorCodecProperties {

    @Property
    void anyCursorComesBack(@ForAll("cursors") Cursor cursor, @ForAll("texts") String scope) {
        CursorCodec codec = new CursorCodec(new byte[32], 1);
        assertThat(codec.decode(codec.encode(cursor, scope), scope)).as("decode gives back what encode was given")
                .isEqualTo(cursor);
    }

    @Property
    void onlyTheTokenItselfIsAccepted(@ForAll("cursors") Cursor cursor, @ForAll @IntRange(max = 400) int place,
            @ForAll @IntRange(max = 3) int cut, @ForAll("pieces") String piece) {
        CursorCodec codec = new CursorCodec(new byte[32], 1);
        String token = codec.encode(cursor, "scope");
        int from = Math.min(place, token.length());
        int to = Math.min(from + cut, token.length());
        String changed = token.substring(0, from) + piece + token.substring(to);
        if (changed.equals(token)) {
            assertThat(codec.decode(changed, "scope")).as("the token itself is accepted").isEqualTo(cursor);
        } else {
            assertThatThrownBy(() -> codec.decode(changed, "scope"), "refused: %s instead of %s", changed, token)
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Property
    void aTokenIsGoodInItsOwnScopeOnly(@ForAll("cursors") Cursor cursor, @ForAll("texts") String scope,
            @ForAll("texts") String other) {
        CursorCodec codec = new CursorCodec(new byte[32], 1);
        String token = codec.encode(cursor, scope);
        if (other.equals(scope)) {
            assertThat(codec.decode(token, other)).as("accepted in its own scope").isEqualTo(cursor);
        } else {
            assertThatThrownBy(() -> codec.decode(token, other), "refused in another scope")
                    .isInstanceOf(BadRequestException.class);
        }
    }

    @Property
    void whatIsMadeUpIsRefused(@ForAll("tries") String madeUp) {
        CursorCodec codec = new CursorCodec(new byte[32], 1);
        assertThatThrownBy(() -> codec.decode(madeUp, "scope"), "nobody without the secret makes a token")
                .isInstanceOf(BadRequestException.class);
    }

    @Provide
    Arbitrary<Cursor> cursors() {
        Arbitrary<Object> values = Arbitraries.oneOf(Arbitraries.longs().map(number -> (Object) number),
                texts().map(text -> (Object) text));
        return Combinators.combine(Arbitraries.of(Cursor.Side.class), values.list().ofMinSize(1).ofMaxSize(4))
                .as(Cursor::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab,|:;-_= \n\"\\\u0000\u0001\u0100?ÿ奶\uD83E\uDDC0").ofMaxLength(6);
    }

    /** Any text, and what at least looks like a token. */
    @Provide
    Arbitrary<String> tries() {
        return Arbitraries.oneOf(Arbitraries.strings(),
                Arbitraries.strings().alpha().numeric().withChars("-_").ofMaxLength(100));
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.strings().withChars("ABQgwxz0189-_=+/ ").ofMaxLength(3);
    }
}
