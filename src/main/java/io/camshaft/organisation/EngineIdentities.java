package io.camshaft.organisation;

/** The engine's users, groups and tenants, which follow the organisation. */
public interface EngineIdentities {

    /** Brings the engine to today's organisation; applies only what differs. Joins the caller's transaction. */
    void refresh();

    /** Compares with what the engine really holds, and mends what somebody changed there by hand. */
    void refreshThoroughly();

    /** @throws io.camshaft.platform.BusinessRefusal where the password is weaker than the policy or nobody has this id */
    void setPassword(String personId, String password);

    /** True for members of the engine's own administrators, who exist before any organisation does. */
    boolean isEngineAdministrator(String userId);
}
