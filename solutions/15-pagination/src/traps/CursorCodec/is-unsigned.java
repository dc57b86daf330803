import java.nio.charset.StandardCharsets;

/**
 * Checks all that it can read, but anybody can write the like: Base64 is a spelling and no lock. The usual cursor in
 * print. A client that changes a number in it starts a page wherever it wants, and what the server takes for its own
 * words are the words of a stranger.
 *
 * <p>Caught by: CursorCodecTest.halfOfASurrogatePairIsNoQuestionMark, textMayBeLongAndValuesMany,
 * aChangedCharacterIsRefused, aCutTokenIsRefused, anExtendedTokenIsRefused, anotherSpellingOfTheSameBytesIsRefused,
 * aTokenOfAnotherSecretIsRefused, whateverIsWrongTheAnswerIsTheSame, twoThreadsMayUseOneCodec
 */
public final class CursorCodec {

    public CursorCodec(byte[] secret, int version) {
        if (secret.length < 32) {
            throw new IllegalArgumentException("the secret needs at least 32 bytes, not " + secret.length);
        }
        if (version < 0 || version > 255) {
            throw new IllegalArgumentException("version must be from 0 to 255, not " + version);
        }
        this.version = version;
    }

    public String encode(Cursor cursor, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] payload = write(cursor, version, scope);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(payload);
    }

    public Cursor decode(String token, String scope) {
        Objects.requireNonNull(scope, "scope");
        byte[] bytes = bytes(token);
        try {
            return read(bytes, version, scope);
        } catch (RuntimeException e) {
            throw refused();
        }
    }

    private static byte[] write(Cursor cursor, int version, String scope) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(version);
            out.writeUTF(scope);
            out.writeBoolean(cursor.side() == Cursor.Side.AFTER);
            for (Object value : cursor.values()) {
                out.writeBoolean(value instanceof Long);
                if (value instanceof Long number) {
                    out.writeLong(number);
                } else {
                    byte[] text = ((String) value).getBytes(StandardCharsets.UTF_8);
                    out.writeInt(text.length);
                    out.write(text);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    private static Cursor read(byte[] payload, int version, String scope) {
        List<Object> values = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            if (in.readUnsignedByte() != version || !in.readUTF().equals(scope)) {
                throw refused();
            }
            Cursor.Side side = in.readBoolean() ? Cursor.Side.AFTER : Cursor.Side.BEFORE;
            while (in.available() > 0) {
                values.add(in.readBoolean()
                        ? (Object) in.readLong()
                        : new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
            }
            return new Cursor(side, values);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }
}
