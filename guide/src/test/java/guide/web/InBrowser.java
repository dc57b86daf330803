package guide.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Reader} with a real browser, the same to all. Where there is no browser they are not run, unless
 * the system property {@code kata.browser} says {@code required}.
 */
final class InBrowser implements ExecutionCondition, ParameterResolver {

    private static final ExtensionContext.Namespace SHARED = ExtensionContext.Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isThere()) {
            return ConditionEvaluationResult.enabled("there is a browser");
        }
        if ("required".equals(System.getProperty("kata.browser"))) {
            throw new IllegalStateException(Browser.MISSING);
        }
        return ConditionEvaluationResult.disabled(Browser.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Reader.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(SHARED).getOrComputeIfAbsent("reader", name -> reader(), Reader.class);
    }

    private static Reader reader() {
        try {
            return new Reader();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
