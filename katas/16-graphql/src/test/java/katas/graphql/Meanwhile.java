package katas.graphql;

import java.util.AbstractList;

/** Selections during whose reading something else happens, such as another request in another thread would. */
final class Meanwhile extends AbstractList<Selection> {

    private final Selection only;
    private final Runnable other;

    Meanwhile(Selection only, Runnable other) {
        this.only = only;
        this.other = other;
    }

    @Override
    public Selection get(int index) {
        other.run();
        return only;
    }

    @Override
    public int size() {
        return 1;
    }
}
