package io.camshaft.platform.security;

import org.springframework.security.core.AuthenticationException;

/** Signing in failed too often; the next attempt is looked at only after the wait. */
class TooManyAttempts extends AuthenticationException {

    private final long waitSeconds;

    TooManyAttempts(long waitSeconds) {
        super("Too many attempts, wait " + waitSeconds + " s");
        this.waitSeconds = waitSeconds;
    }

    long waitSeconds() {
        return waitSeconds;
    }
}
