package io.camshaft.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads the signed-in person again every half minute: new or lost groups count from then on, and a deleted person or one whose
 * password was changed is signed out everywhere.
 */
class FreshRights extends OncePerRequestFilter {

    static final Duration FRESH_FOR = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(FreshRights.class);

    private final EnginePeople people;
    private final Clock clock;
    private final SecurityContextRepository contexts;

    FreshRights(EnginePeople people, Clock clock, SecurityContextRepository contexts) {
        this.people = people;
        this.clock = clock;
        this.contexts = contexts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication current = SecurityContextHolder.getContext().getAuthentication();
        if (current != null
                && current.getPrincipal() instanceof SignedInPerson person
                && clock.instant().isAfter(person.readAt().plus(FRESH_FOR))) {
            refresh(person, current, request, response);
        }
        chain.doFilter(request, response);
    }

    private void refresh(
            SignedInPerson person, Authentication current, HttpServletRequest request, HttpServletResponse response) {
        Optional<SignedInPerson> now = people.person(person.id());
        if (now.isEmpty() || !now.get().seal().equals(person.seal())) {
            LOG.info("Session of {} ended: deleted, or the password was changed", person.id());
            new SecurityContextLogoutHandler().logout(request, response, current);
            return;
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(EnginePeople.authenticated(now.get(), current.getDetails()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
