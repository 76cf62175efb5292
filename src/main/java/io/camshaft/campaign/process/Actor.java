package io.camshaft.campaign.process;

import io.camshaft.organisation.Organisation;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.springframework.stereotype.Component;

/** Who completes a task, and for whom. */
@Component
class Actor {

    private final Organisation organisation;

    Actor(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The signed-in person; fails where the engine acts by itself, because nobody's decision is recorded as somebody's. */
    static String of(DelegateTask task) {
        var authentication =
                task.getProcessEngineServices().getIdentityService().getCurrentAuthentication();
        if (authentication == null || authentication.getUserId() == null) {
            throw new IllegalStateException("Nobody is signed in");
        }
        return authentication.getUserId();
    }

    /** The absent person whose task this is, or null. */
    String forWhom(DelegateTask task) {
        String actor = of(task);
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .flatMap(group -> organisation.actsFor(actor, group).stream())
                .findFirst()
                .orElse(null);
    }
}
