package katas.indexing;

/** Pages that throw from some moment on. */
final class FailingPages<K, V> implements PageStore<K, V> {

    static final IllegalStateException FAILURE = new IllegalStateException("the disk is gone");

    private final PageStore<K, V> pages;
    boolean fail;

    FailingPages(PageStore<K, V> pages) {
        this.pages = pages;
    }

    private PageStore<K, V> pages() {
        if (fail) {
            throw FAILURE;
        }
        return pages;
    }

    @Override
    public int capacity() {
        return pages.capacity();
    }

    @Override
    public int allocate() {
        return pages().allocate();
    }

    @Override
    public Page<K, V> read(int page) {
        return pages().read(page);
    }

    @Override
    public void write(int page, Page<K, V> content) {
        pages().write(page, content);
    }

    @Override
    public void free(int page) {
        pages().free(page);
    }
}
