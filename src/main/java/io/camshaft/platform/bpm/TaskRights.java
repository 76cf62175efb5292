package io.camshaft.platform.bpm;

import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.DbEntityState;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Rights of the people and groups of a task, as the engine gives them. Before it gives one it asks the database for an older one, twice
 * for each candidate; about a task that the same command makes there is none to be found.
 */
class TaskRights extends DefaultAuthorizationProvider {

    @Override
    protected AuthorizationEntity getGrantAuthorization(
            String taskId, String userId, String groupId, Resource resource) {
        return isNew(taskId) ? null : super.getGrantAuthorization(taskId, userId, groupId, resource);
    }

    private static boolean isNew(String taskId) {
        CachedDbEntity task = Context.getCommandContext()
                .getDbEntityManager()
                .getDbEntityCache()
                .getCachedEntity(TaskEntity.class, taskId);
        return task != null && task.getEntityState() == DbEntityState.TRANSIENT;
    }
}
