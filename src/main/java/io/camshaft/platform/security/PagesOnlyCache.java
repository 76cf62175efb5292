package io.camshaft.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Remembers where an anonymous person wanted to go, where that was a page: not an interface, a picture or a part of a page. */
class PagesOnlyCache extends HttpSessionRequestCache {

    private static final RequestMatcher INTERFACE =
            PathPatternRequestMatcher.withDefaults().matcher("/camunda/api/**");

    PagesOnlyCache() {
        setRequestMatcher(PagesOnlyCache::isPage);
        setMatchingRequestParameterName(null);
    }

    private static boolean isPage(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return "GET".equals(request.getMethod())
                && accept != null
                && accept.contains("text/html")
                && request.getHeader("HX-Request") == null
                && !INTERFACE.matches(request);
    }
}
