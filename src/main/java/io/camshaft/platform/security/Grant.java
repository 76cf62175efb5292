package io.camshaft.platform.security;

import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;

/** One right of one group on one resource. */
record Grant(String groupId, Resource resource, String resourceId, Permission... permissions) {

    /** Adds what is missing; the engine keeps one row per group and resource and fails on a second. True where something was written. */
    boolean ensure(AuthorizationService authorizations) {
        Authorization present = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(groupId)
                .resourceType(resource)
                .resourceId(resourceId)
                .singleResult();
        if (present != null && hasAll(present)) {
            return false;
        }
        Authorization wanted =
                present != null ? present : authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        if (present == null) {
            wanted.setGroupId(groupId);
            wanted.setResource(resource);
            wanted.setResourceId(resourceId);
        }
        for (Permission permission : permissions) {
            wanted.addPermission(permission);
        }
        authorizations.saveAuthorization(wanted);
        return true;
    }

    private boolean hasAll(Authorization present) {
        for (Permission permission : permissions) {
            if (!present.isPermissionGranted(permission)) {
                return false;
            }
        }
        return true;
    }
}
