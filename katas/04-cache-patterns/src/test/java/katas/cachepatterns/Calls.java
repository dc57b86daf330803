package katas.cachepatterns;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sees every call of what it watches, notes it, and can let it fail. Thread-safe. */
class Calls {

    private final List<String> seen = new ArrayList<>();
    private Predicate<String> before = call -> false;
    private Predicate<String> after = call -> false;

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
    Object called(String call, Callable<Object> target) throws Exception {
        boolean fails;
        boolean answerIsLost;
        synchronized (this) {
            seen.add(call);
            fails = before.test(call);
            answerIsLost = after.test(call);
        }
        if (fails) {
            throw new LinkBroken(call);
        }
        Object result = target.call();
        if (answerIsLost) {
            throw new LinkBroken(call);
        }
        return result;
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

    /** The calls so far whose text begins so, in order. */
    synchronized List<String> seen(String beginning) {
        return seen.stream().filter(call -> call.startsWith(beginning)).toList();
    }

    /** Forgets the calls so far. */
    synchronized void clear() {
        seen.clear();
    }
}
