package io.camshaft.platform.form;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;

/**
 * Who asks for the running engine command: a person (somebody is authenticated and called the engine), or our own code. Delegates
 * and listeners are our own code even while a person's transaction runs; the engine marks that by switching authorization off
 * around them.
 */
final class Caller extends CommandInterceptor {

    private static final ThreadLocal<Boolean> OWN_CODE = ThreadLocal.withInitial(() -> false);

    @Override
    public <T> T execute(Command<T> command) {
        CommandContext running = Context.getCommandContext();
        boolean before = OWN_CODE.get();
        OWN_CODE.set(running != null && !running.isAuthorizationCheckEnabled());
        try {
            return next.execute(command);
        } finally {
            if (running == null) {
                OWN_CODE.remove();
            } else {
                OWN_CODE.set(before);
            }
        }
    }

    /** Inside a command: whether a delegate or listener asked for it. */
    static boolean isOwnCode() {
        return OWN_CODE.get();
    }

    /** Inside a command: whether a person asked for it. */
    static boolean isPerson() {
        Authentication authentication = Context.getCommandContext().getAuthentication();
        return authentication != null && authentication.getUserId() != null && !OWN_CODE.get();
    }

    /** Inside a command: a person who is no administrator of the engine. */
    static boolean isPersonWithoutAdminRights() {
        CommandContext context = Context.getCommandContext();
        return isPerson() && !context.getAuthorizationManager().isCamundaAdmin(context.getAuthentication());
    }
}
