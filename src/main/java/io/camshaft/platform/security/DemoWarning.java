package io.camshaft.platform.security;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Nobody shall find out later that the passwords of this installation are printed in its documentation. */
@Component
@Profile("demo")
class DemoWarning implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWarning.class);

    @Override
    public void run(ApplicationArguments arguments) {
        LOG.warn(
                "Profile \"demo\": everybody, the administrator included, has a password that is public. Not for real data.");
    }
}
