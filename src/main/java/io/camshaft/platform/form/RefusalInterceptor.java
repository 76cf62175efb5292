package io.camshaft.platform.form;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Turns whatever the engine made of a {@link BusinessRefusal} back into its sentence ("ENGINE-03051 There was an exception while
 * invoking the TaskListener" tells nobody anything) and leaves the sentence at the web request for {@link RefusalSentenceFilter}.
 * Stands inside the command context, so that the engine logs a refusal as a bad request and not as a fault of its own.
 */
final class RefusalInterceptor extends CommandInterceptor {

    /** Request attribute with the sentence. */
    static final String SENTENCE = RefusalInterceptor.class.getName() + ".sentence";

    private final Texts texts;

    RefusalInterceptor(Texts texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        // Inside delegates the refusal must stay what it is; only what leaves the engine is spoken.
        if (Caller.isOwnCode()) {
            return next.execute(command);
        }
        leave(null);
        try {
            return next.execute(command);
        } catch (RuntimeException thrown) {
            BusinessRefusal refusal = thrown instanceof SpokenRefusal ? null : refusalIn(thrown);
            if (refusal == null) {
                throw thrown;
            }
            String sentence = texts.of(refusal);
            leave(sentence);
            throw new SpokenRefusal(sentence, refusal);
        }
    }

    /** Whatever a delegate missed because somebody else ended the task meanwhile: the person reads that it moved on. */
    private static BusinessRefusal refusalIn(RuntimeException thrown) {
        BusinessRefusal refusal = BusinessRefusal.in(thrown);
        return refusal == null && GoneTask.isBehind(thrown) ? new BusinessRefusal("platform.form.taskGone") : refusal;
    }

    /** Null takes away what was left before. */
    static void leave(String sentence) {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null && sentence != null) {
            request.setAttribute(SENTENCE, sentence, RequestAttributes.SCOPE_REQUEST);
        } else if (request != null) {
            request.removeAttribute(SENTENCE, RequestAttributes.SCOPE_REQUEST);
        }
    }
}
