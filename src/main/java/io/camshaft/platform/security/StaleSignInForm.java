package io.camshaft.platform.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.MissingCsrfTokenException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A sign-in page left open overnight has lost its session: the person gets a fresh form, a customer their own
 * words back, everybody else gets 403.
 */
class StaleSignInForm implements AccessDeniedHandler {

    private final RequestMatcher signIn =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/login");
    private final RequestMatcher service =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/service");
    private final RequestMatcher survey =
            PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, "/survey/{token}");
    private final AccessDeniedHandler refuse = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        if (cause instanceof MissingCsrfTokenException && signIn.matches(request)) {
            response.sendRedirect(request.getContextPath() + "/login");
            return;
        }
        if (cause instanceof CsrfException && service.matches(request)) {
            // Read again with what was typed still in it, and a new token.
            request.getRequestDispatcher("/service/again").forward(request, response);
            return;
        }
        if (cause instanceof CsrfException && survey.matches(request)) {
            String page =
                    request.getRequestURI().substring(request.getContextPath().length());
            request.getRequestDispatcher(page + "/again").forward(request, response);
            return;
        }
        refuse.handle(request, response, cause);
    }
}
