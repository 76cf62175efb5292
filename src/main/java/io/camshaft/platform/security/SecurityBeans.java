package io.camshaft.platform.security;

import java.time.Clock;
import java.time.Duration;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** The parts of the sign-in. The chains that use them are in {@link SecurityChains}. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {

    @Bean
    static PasswordHash passwordHash(SecuritySettings settings) {
        return new PasswordHash(settings.passwordIterations());
    }

    @Bean
    SecurityContextRepository securityContextRepository() {
        return new HttpSessionSecurityContextRepository();
    }

    /** The same first and longest delay as the engine's lock of known people. */
    @Bean
    SignInThrottle signInThrottle(Clock clock, ProcessEngine engine) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return new SignInThrottle(
                clock,
                Duration.ofSeconds(configuration.getLoginDelayBase()),
                Duration.ofSeconds(configuration.getLoginDelayMaxTime()));
    }

    @Bean
    EngineSignIn engineSignIn(
            IdentityService identity, EnginePeople people, PasswordHash hash, SignInThrottle throttle) {
        return new EngineSignIn(identity, people, hash, throttle);
    }

    /** After our chains, before Camunda's own filters, which have no order of their own. */
    @Bean
    FilterRegistrationBean<CamundaSignOn> camundaSignOn() {
        FilterRegistrationBean<CamundaSignOn> registration = new FilterRegistrationBean<>(new CamundaSignOn());
        registration.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        registration.setOrder(SecurityProperties.DEFAULT_FILTER_ORDER + 100);
        return registration;
    }
}
