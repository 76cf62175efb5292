package io.camshaft.platform.worklist;

import io.camshaft.platform.worklist.WorkChanges.Candidate;
import io.camshaft.platform.worklist.WorkChanges.Suspension;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.ListQueryParameterObject;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.IdentityLinkEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.SuspensionState;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLinkType;

/**
 * The engine's own list of what a command writes, read just before it is written. Task listeners tell of fewer things: not of what a
 * delegate does to a task, not of suspension, not of migration; here nothing can be forgotten, and an act that changes no column
 * costs no statement.
 */
class WatchedEntities extends DbEntityManager {

    private static final String SUSPEND = "updateTaskSuspensionStateByParameters";

    private final WorklistKeeper keeper;

    WatchedEntities(IdGenerator ids, PersistenceSession database, WorklistKeeper keeper) {
        super(ids, database);
        this.keeper = keeper;
    }

    @Override
    public void flush() {
        WorkChanges changes = new WorkChanges();
        for (CachedDbEntity cached : getDbEntityCache().getCachedEntities()) {
            if (cached.getEntity() instanceof TaskEntity task) {
                note(changes, cached, task);
            } else if (cached.getEntity() instanceof IdentityLinkEntity link
                    && link.getTaskId() != null
                    && IdentityLinkType.CANDIDATE.equals(link.getType())) {
                note(changes, cached, link);
            }
        }
        if (!changes.isEmpty()) {
            keeper.write(changes);
        }
        super.flush();
    }

    /** Suspension is the one thing that the engine writes without loading the tasks. */
    @Override
    public void update(Class<? extends DbEntity> entityType, String statement, Object parameter) {
        super.update(entityType, statement, parameter);
        if (SUSPEND.equals(statement)
                && parameter instanceof ListQueryParameterObject query
                && query.getParameter() instanceof Map<?, ?> values) {
            keeper.suspend(new Suspension(
                    (String) values.get("processInstanceId"),
                    (String) values.get("processDefinitionId"),
                    (String) values.get("processDefinitionKey"),
                    Integer.valueOf(SuspensionState.SUSPENDED.getStateCode()).equals(values.get("suspensionState"))));
        }
    }

    private void note(WorkChanges changes, CachedDbEntity cached, TaskEntity task) {
        DbEntityState state = cached.getEntityState();
        if (state == DbEntityState.TRANSIENT) {
            changes.born.add(read(task));
        } else if (state == DbEntityState.DELETED_PERSISTENT || state == DbEntityState.DELETED_MERGED) {
            changes.gone.add(task.getId());
        } else if (state == DbEntityState.MERGED || state == DbEntityState.PERSISTENT && cached.isDirty()) {
            changes.changed.add(read(task));
        }
    }

    private static void note(WorkChanges changes, CachedDbEntity cached, IdentityLinkEntity link) {
        Candidate candidate = Candidate.of(link.getTaskId(), link.getGroupId(), link.getUserId());
        DbEntityState state = cached.getEntityState();
        if (state == DbEntityState.TRANSIENT) {
            changes.candidatesNew.add(candidate);
        } else if (state == DbEntityState.DELETED_PERSISTENT || state == DbEntityState.DELETED_MERGED) {
            changes.candidatesGone.add(candidate);
        }
    }

    private EngineTask read(TaskEntity task) {
        ExecutionEntity root = rootOf(task);
        ProcessDefinitionEntity definition = task.getProcessDefinition();
        return new EngineTask(
                task.getId(),
                root == null ? null : root.getBusinessKey(),
                root == null ? null : keyOf(root.getProcessDefinitionId()),
                definition == null ? null : definition.getKey(),
                task.getProcessInstanceId(),
                task.getProcessDefinitionId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                task.getAssignee(),
                task.getTenantId(),
                task.getPriority(),
                task.isSuspended(),
                moment(task.getCreateTime()),
                moment(task.getDueDate()));
    }

    private ExecutionEntity rootOf(TaskEntity task) {
        ExecutionEntity own = task.getExecution();
        String rootId = own == null ? null : own.getRootProcessInstanceId();
        return rootId == null ? null : selectById(ExecutionEntity.class, rootId);
    }

    /** Definition ids are "key:version:id", or an id alone where that would be too long. */
    private static String keyOf(String definitionId) {
        return org.camunda.bpm.engine.impl.context.Context.getProcessEngineConfiguration()
                .getDeploymentCache()
                .findDeployedProcessDefinitionById(definitionId)
                .getKey();
    }

    private static OffsetDateTime moment(Date date) {
        return date == null
                ? null
                : date.toInstant().atZone(ZoneId.systemDefault()).toOffsetDateTime();
    }
}
