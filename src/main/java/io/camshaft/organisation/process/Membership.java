package io.camshaft.organisation.process;

/**
 * A person belongs to a group or a tenant of the engine.
 *
 * @param target id of the group or tenant
 */
record Membership(String personId, Kind kind, String target) {

    enum Kind {
        GROUP,
        TENANT
    }
}
