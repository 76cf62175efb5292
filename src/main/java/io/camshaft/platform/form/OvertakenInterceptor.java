package io.camshaft.platform.form;

import io.camshaft.platform.text.Texts;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.dao.ConcurrencyFailureException;

/**
 * Two people changed the same thing: who was slower reads so in a sentence, through {@link RefusalSentenceFilter}. Stands outside of
 * the command context, because the engine finds out when it writes. The exception stays what it is: jobs are tried again by it.
 */
final class OvertakenInterceptor extends CommandInterceptor {

    private final Texts texts;

    OvertakenInterceptor(Texts texts) {
        this.texts = texts;
    }

    @Override
    public <T> T execute(Command<T> command) {
        try {
            return next.execute(command);
        } catch (OptimisticLockingException | ConcurrencyFailureException overtaken) {
            RefusalInterceptor.leave(texts.get("platform.error.overtaken"));
            throw overtaken;
        }
    }
}
