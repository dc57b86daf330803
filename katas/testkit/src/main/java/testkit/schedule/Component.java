package testkit.schedule;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something with an interface that clients call, each call a step. What belongs to {@link Object} is none. */
final class Component implements InvocationHandler {

    private final String name;
    private final Object target;
    private final Clients clients;
    private final List<CallFault> faults;

    private Component(String name, Object target, Clients clients, List<CallFault> faults) {
        this.name = name;
        this.target = target;
        this.clients = clients;
        this.faults = faults;
    }

    static <T> T of(String name, Class<T> type, T target, Clients clients, List<CallFault> faults) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                new Component(name, target, clients, List.copyOf(faults))));
    }

    @Override
    public Object invoke(Object self, Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() == Object.class) {
            return switch (method.getName()) {
                case "equals" -> self == arguments[0];
                case "hashCode" -> System.identityHashCode(self);
                default -> name;
            };
        }
        return clients.step(new Call(method, arguments == null ? new Object[0] : arguments));
    }

    private final class Call implements StepCall {

        private final Method method;
        private final Object[] arguments;
        /** As they were when the call was made. */
        private final String text;
        private String outcome = "";
        private boolean refused;

        Call(Method method, Object[] arguments) {
            this.method = method;
            this.arguments = arguments;
            this.text = name + "." + method.getName() + Stream.of(arguments).map(ShownValue::of)
                    .collect(Collectors.joining(", ", "(", ")"));
        }

        @Override
        public Object proceed() throws Throwable {
            try {
                if (!Modifier.isPublic(method.getDeclaringClass().getModifiers())) {
                    method.setAccessible(true);
                }
                Object result = method.invoke(target, arguments);
                outcome = method.getReturnType() == void.class ? "" : ShownValue.of(result);
                return result;
            } catch (InvocationTargetException failed) {
                refused = true;
                outcome = "throws " + ShownValue.of(failed.getCause());
                throw failed.getCause();
            }
        }

        @Override
        public String method() {
            return method.getName();
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String outcome() {
            return outcome;
        }

        @Override
        public boolean isRefused() {
            return refused;
        }

        @Override
        public List<CallFault> faults() {
            return faults.stream().filter(fault -> fault.concerns(method())).toList();
        }
    }
}
