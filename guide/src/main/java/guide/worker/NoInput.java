package guide.worker;

import java.io.InputStream;

/** The standard input of code under test: there is none, and whoever reads it is told so. */
final class NoInput extends InputStream {

    @Override
    public int read() {
        throw new IllegalStateException("standard input is read, and a test has none");
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return read();
    }
}
