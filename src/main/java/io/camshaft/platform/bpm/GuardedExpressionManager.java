package io.camshaft.platform.bpm;

import java.util.Map;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Expressions in queries come from people, expressions in models from process designers. The engine evaluates both alike, and its
 * switch against expressions in queries overlooks those inside {@code orQueries} (CVE-2026-109432, open in 7.24.0): any signed-in
 * person could call any bean. Here a query may only ask who is asking and what time it is; everything else is refused unevaluated.
 * Stored filters go the same way.
 */
class GuardedExpressionManager extends SpringExpressionManager {

    private static final Pattern HARMLESS =
            Pattern.compile("\\s*[$#]\\{\\s*(currentUser\\(\\)|currentUserGroups\\(\\)|now\\(\\)"
                    + "|dateTime\\(\\)(\\.(plus|minus)(Years|Months|Weeks|Days|Hours|Minutes|Seconds)\\(\\d{1,6}\\)"
                    + "|\\.withTimeAtStartOfDay\\(\\))*(\\.toDate\\(\\))?)\\s*}\\s*");

    /** The query's own frame is the direct caller; a few more frames are room for proxies and inlined lambdas. */
    private static final int FRAMES = 8;

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    GuardedExpressionManager(ApplicationContext context, Map<Object, Object> beans) {
        super(context, beans);
    }

    @Override
    public Expression createExpression(String expression) {
        if (!isAllowedInQuery(expression) && calledByQuery()) {
            throw new BadUserRequestException("This expression is not allowed in a query");
        }
        return super.createExpression(expression);
    }

    /** Plain text without any expression is a value like any other. */
    static boolean isAllowedInQuery(String expression) {
        boolean plain = !expression.contains("${") && !expression.contains("#{");
        return plain || HARMLESS.matcher(expression).matches();
    }

    private static boolean calledByQuery() {
        return CALLERS.walk(frames -> frames.limit(FRAMES)
                .anyMatch(frame -> AbstractQuery.class.isAssignableFrom(frame.getDeclaringClass())));
    }
}
