package io.camshaft.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Tells the engine who calls its REST interface, so that its authorizations and tenants apply. Without it the engine checks nothing. */
class EngineRestIdentity extends OncePerRequestFilter {

    private final IdentityService identity;

    EngineRestIdentity(IdentityService identity) {
        this.identity = identity;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current == null || !(current.getPrincipal() instanceof SignedInPerson person)) {
            // Cannot happen behind the chain's own rule; if it does, an unchecked engine call must not.
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        identity.setAuthentication(person.id(), person.groups(), person.tenants());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }
}
