package io.camshaft.platform.security;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Groups.CAMUNDA_ADMIN;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The first administrator, a direct member of camunda-admin: while that group has no direct member, the engine offers its first-run
 * setup to everybody. Somebody who is already there is never touched.
 */
@Component
@Order(10)
class AdminSeed implements ApplicationRunner {

    static final String ADMIN = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(AdminSeed.class);
    private static final int RANDOM_BYTES = 18;

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final AdminSettings settings;
    private final Path secretFile;

    AdminSeed(
            IdentityService identity,
            AuthorizationService authorizations,
            AdminSettings settings,
            Environment environment) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.settings = settings;
        this.secretFile = Path.of(environment.getProperty("camshaft.data", "./data"), "admin-password.txt");
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        ensureGroup();
        for (Resources resource : Resources.values()) {
            new Grant(CAMUNDA_ADMIN, resource, ANY, Permissions.ALL).ensure(authorizations);
        }
        if (identity.createUserQuery().memberOfGroup(CAMUNDA_ADMIN).count() > 0) {
            return;
        }
        if (identity.createUserQuery().userId(ADMIN).count() == 0) {
            identity.saveUser(firstAdmin());
        }
        identity.createMembership(ADMIN, CAMUNDA_ADMIN);
        LOG.info("First administrator \"{}\" made", ADMIN);
    }

    private void ensureGroup() {
        if (identity.createGroupQuery().groupId(CAMUNDA_ADMIN).count() == 0) {
            Group group = identity.newGroup(CAMUNDA_ADMIN);
            group.setName("Camunda administrators");
            group.setType(Groups.GROUP_TYPE_SYSTEM);
            identity.saveGroup(group);
        }
    }

    private User firstAdmin() throws IOException {
        User admin = identity.newUser(ADMIN);
        admin.setFirstName("System");
        admin.setLastName("Administrator");
        if (settings.password().isBlank()) {
            String secret = randomSecret();
            SecretFile.write(secretFile, secret);
            LOG.warn(
                    "Password of \"{}\" is in {}: sign in, change it, delete the file",
                    ADMIN,
                    secretFile.toAbsolutePath());
            admin.setPassword(secret);
        } else {
            admin.setPassword(settings.password());
        }
        return admin;
    }

    private static String randomSecret() {
        byte[] random = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().encodeToString(random);
    }
}
