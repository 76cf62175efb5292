package io.camshaft.platform.security;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/** Gives the engine our password hash and our password rules before it makes its own. */
@Component
class EnginePasswords extends AbstractProcessEnginePlugin {

    private final PasswordHash hash;
    private final boolean demo;

    EnginePasswords(PasswordHash hash, Environment environment) {
        this.hash = hash;
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setPasswordEncryptor(hash);
        configuration.setPasswordPolicy(new PasswordRules(demo));
    }
}
