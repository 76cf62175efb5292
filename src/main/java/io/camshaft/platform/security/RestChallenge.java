package io.camshaft.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/** 401 with a challenge, or 429 with the seconds to wait: machines read status codes, not sentences. */
class RestChallenge implements AuthenticationEntryPoint {

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause) {
        if (cause instanceof TooManyAttempts tooMany) {
            response.setHeader("Retry-After", String.valueOf(tooMany.waitSeconds()));
            response.setStatus(TOO_MANY_REQUESTS);
            return;
        }
        response.setHeader("WWW-Authenticate", "Basic realm=\"Camshaft\", charset=\"UTF-8\"");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }
}
