package benchmarks.pagination;

import benchmarks.comparison.Contender;
import java.util.List;
import java.util.stream.Stream;
import testkit.sql.Engine;

/**
 * A page asked for in one of the forms on one of the engines. H2's are compared with each other: it is in this process,
 * and leaves less to wait for than PostgreSQL does.
 *
 * @param engine where
 * @param form how
 */
record PageQuery(Engine engine, Form form) implements Contender {

    /** Each usual form on each engine. */
    static final List<PageQuery> ALL = Stream.of(Engine.values())
            .flatMap(engine -> Form.USUAL.stream().map(form -> new PageQuery(engine, form))).toList();

    /** The query with this name. */
    static PageQuery named(String name) {
        return ALL.stream().filter(query -> query.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no query is called " + name));
    }

    @Override
    public Role role() {
        return engine == Engine.H2 ? form.role() : Role.OTHER;
    }

    @Override
    public String name() {
        return engine.name() + "_" + form.name();
    }

    @Override
    public String label() {
        return name();
    }

    @Override
    public String title() {
        return form.toString();
    }

    @Override
    public String toString() {
        return form + ", " + engine;
    }
}
