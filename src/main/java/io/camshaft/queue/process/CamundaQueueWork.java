package io.camshaft.queue.process;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.bpm.OnBehalf;
import io.camshaft.platform.bpm.TrustedWork;
import io.camshaft.platform.journal.HandReasons;
import io.camshaft.queue.QueueWork;
import java.util.Objects;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskAlreadyClaimedException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Asks the engine, as the person who acts. */
@Component
class CamundaQueueWork implements QueueWork {

    private final TaskService tasks;
    private final OnBehalf onBehalf;
    private final TrustedWork trusted;
    private final HandReasons reasons;

    CamundaQueueWork(TaskService tasks, OnBehalf onBehalf, TrustedWork trusted, HandReasons reasons) {
        this.tasks = tasks;
        this.onBehalf = onBehalf;
        this.trusted = trusted;
        this.reasons = reasons;
    }

    @Override
    public void take(String taskId, String personId) {
        spoken(() -> onBehalf.as(personId, () -> {
            tasks.claim(taskId, personId);
            return null;
        }));
    }

    @Override
    public void giveBack(String taskId, String personId) {
        handOver(taskId, personId, personId, null, null);
    }

    @Override
    public void handOver(String taskId, String actorId, String fromId, String toId, String reason) {
        spoken(() -> {
            if (actorId == null) {
                onBehalf.asNobody(() -> change(taskId, fromId, toId, reason));
            } else {
                onBehalf.as(actorId, () -> change(taskId, fromId, toId, reason));
            }
        });
    }

    /** One command: the engine refuses where somebody changed the task between reading and writing. */
    private Object change(String taskId, String fromId, String toId, String reason) {
        return trusted.run(() -> {
            Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
            if (task == null) {
                throw new BusinessRefusal("queue.refused.gone");
            }
            if (!Objects.equals(task.getAssignee(), fromId)) {
                throw new BusinessRefusal(fromId == null ? "queue.refused.taken" : "queue.refused.moved");
            }
            reasons.because(taskId, reason);
            tasks.setAssignee(taskId, toId);
            return null;
        });
    }

    private static void spoken(Runnable act) {
        try {
            act.run();
        } catch (TaskAlreadyClaimedException e) {
            throw new BusinessRefusal("queue.refused.taken");
        } catch (AuthorizationException e) {
            throw new BusinessRefusal("queue.refused.notYours");
        } catch (SuspendedEntityInteractionException e) {
            throw new BusinessRefusal("queue.refused.suspended");
        } catch (NullValueException e) {
            throw new BusinessRefusal("queue.refused.gone");
        } catch (OptimisticLockingException | ConcurrencyFailureException e) {
            throw new BusinessRefusal("queue.refused.moved");
        }
    }
}
