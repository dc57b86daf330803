package katas.cachepatterns;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sees every call of what it watches, notes it, and can let it fail. Thread-safe. */
class Calls {

    private final List<String> seen = new ArrayList<>();
    private Predicate<String> before = call -> false;
    private Predicate<String> after = call -> false;
    private Function<String, Throwable> failure = LinkBroken::new;
    private String meanwhileAt;
    private Runnable meanwhile;
    private int keys;

    /** What is called like {@code target}, and seen here under a name. */
    @SuppressWarnings("unchecked")
    <T> T watch(String name, Class<? super T> type, T target) {
        return (T) Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            Object[] given = arguments == null ? new Object[0] : arguments;
            if (method.getDeclaringClass() == Object.class) {
                return method.invoke(target, given);
            }
            String call = name + "." + method.getName() + Arrays.stream(given).map(String::valueOf)
                    .collect(Collectors.joining(", ", "(", ")"));
            return called(call, () -> invoke(target, method, given));
        });
    }

    /** Makes a call, or lets it fail. */
    Object called(String call, Callable<Object> target) throws Throwable {
        boolean fails;
        boolean answerIsLost;
        synchronized (this) {
            seen.add(call);
            fails = before.test(call);
            answerIsLost = after.test(call);
        }
        doMeanwhile(call);
        if (fails) {
            throw failure(call);
        }
        Object result = target.call();
        if (answerIsLost) {
            throw failure(call);
        }
        return result;
    }

    private synchronized Throwable failure(String call) {
        return failure.apply(call);
    }

    private void doMeanwhile(String call) {
        Runnable first = null;
        synchronized (this) {
            if (meanwhile != null && call.startsWith(meanwhileAt)) {
                first = meanwhile;
                meanwhile = null;
            }
        }
        if (first != null) {
            first.run();
        }
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Exception {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw (Exception) thrown.getCause();
        }
    }

    /** From now on lets the calls fail, before they take effect, whose text begins so; nothing else fails. */
    synchronized void failing(String... beginnings) {
        before = call -> Arrays.stream(beginnings).anyMatch(call::startsWith);
        after = call -> false;
    }

    /** From now on loses the answers of calls whose text begins so; nothing else fails. */
    synchronized void losingAnswers(String... beginnings) {
        after = call -> Arrays.stream(beginnings).anyMatch(call::startsWith);
        before = call -> false;
    }

    /** From now on what fails throws this, made of the text of the call. */
    synchronized void throwing(Function<String, Throwable> made) {
        failure = made;
    }

    /** Does something once, while the next call whose text begins so is under way, before it takes effect. */
    synchronized void during(String beginning, Runnable action) {
        meanwhileAt = beginning;
        meanwhile = action;
    }

    /** The calls so far whose text begins so, in order. */
    synchronized List<String> seen(String beginning) {
        return seen.stream().filter(call -> call.startsWith(beginning)).toList();
    }

    /**
     * What must be called, and nothing more, by an action on a key, if calls fail: both before they take effect and
     * with their answers lost. Each time the action is given a key of its own.
     *
     * @param failing how the calls begin that fail, with a comma between them
     * @param names the names of the calls that must be made, in order
     */
    void assertMadeWhileFailing(String failing, Consumer<String> action, String... names) {
        for (boolean answerIsLost : new boolean[] {false, true}) {
            if (answerIsLost) {
                losingAnswers(failing.split(", "));
            } else {
                failing(failing.split(", "));
            }
            clear();
            try {
                action.accept("key " + keys++);
            } catch (LinkBroken thrown) {
                // Whether it throws, and what, is asked elsewhere.
            }
            assertThat(seen("").stream().map(call -> call.substring(0, call.indexOf('('))))
                    .as("the calls while [%s] fails%s", failing, answerIsLost ? ", with its answer lost" : "")
                    .containsExactly(names);
        }
        failing();
    }

    /** Forgets the calls so far. */
    synchronized void clear() {
        seen.clear();
    }
}
