package io.camshaft.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Addresses of the platform that nobody needs and that have been attacked: not found, before anything else looks at them. */
class ClosedDoors extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ClosedDoors.class);

    private final RequestMatcher closed = new OrRequestMatcher(Stream.of(
                    // CVE-2026-77226: makes an administrator without sign-in while camunda-admin has no direct member.
                    "/camunda/api/admin/setup/**",
                    "/camunda/app/admin/*/setup/**",
                    // A second sign-in beside ours, without the throttle by address, and into another person's session.
                    "/camunda/api/admin/auth/user/*/login/**",
                    // Tells any signed-in person whether a password of somebody else is right, and locks that person
                    // out.
                    "/camunda/api/engine/engine/*/identity/verify/**",
                    "/camunda/api/engine/identity/verify/**",
                    "/engine-rest/identity/verify/**",
                    "/engine-rest/engine/*/identity/verify/**")
            .map(PathPatternRequestMatcher.withDefaults()::matcher)
            .map(RequestMatcher.class::cast)
            .toList());

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (closed.matches(request)) {
            LOG.warn("Closed address asked for from {}", request.getRemoteAddr());
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
