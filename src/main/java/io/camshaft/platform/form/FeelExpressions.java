package io.camshaft.platform.form;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.feel.api.EvaluationResult;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.api.ParseResult;
import org.springframework.stereotype.Component;

/** FEEL in form settings ("=amount > 1000"), evaluated by the engine's own FEEL interpreter. */
@Component
class FeelExpressions {

    private final FeelEngineApi engine;
    private final Map<String, ParseResult> parsed = new ConcurrentHashMap<>();

    FeelExpressions(Clock clock) {
        engine = FeelEngineBuilder.forJava()
                .withClock(() -> ZonedDateTime.now(clock))
                .build();
    }

    static boolean isExpression(Object setting) {
        return setting instanceof String text && text.startsWith("=");
    }

    /** The setting itself, or the plain value of its expression; null where the expression cannot be evaluated. */
    Object resolve(Object setting, Map<String, Object> context) {
        return isExpression(setting) ? evaluate((String) setting, context) : PlainValues.plain(setting);
    }

    boolean isTrue(Object setting, Map<String, Object> context) {
        return Boolean.TRUE.equals(resolve(setting, context));
    }

    private Object evaluate(String setting, Map<String, Object> context) {
        ParseResult expression = parsed.computeIfAbsent(setting.substring(1), engine::parseExpression);
        if (expression.isFailure()) {
            return null;
        }
        EvaluationResult result = engine.evaluate(expression.parsedExpression(), context);
        return result.isSuccess() ? PlainValues.plain(result.result()) : null;
    }
}
