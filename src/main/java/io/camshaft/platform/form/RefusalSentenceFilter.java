package io.camshaft.platform.form;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers a refused act over the engine's REST interfaces with status 400 and the sentence alone as JSON "message", which is what
 * Tasklist shows; the engine would answer 500 and put "Cannot submit task form <id>:" before it.
 */
@Component
class RefusalSentenceFilter extends OncePerRequestFilter {

    private static final Set<String> WRITING = Set.of("POST", "PUT", "DELETE", "PATCH");

    private final ObjectMapper json;

    RefusalSentenceFilter(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return !WRITING.contains(request.getMethod())
                || !path.startsWith("/engine-rest/") && !path.startsWith("/camunda/api/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper buffered = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, buffered);
        Object sentence = request.getAttribute(RefusalInterceptor.SENTENCE);
        if (sentence != null && buffered.getStatus() >= HttpServletResponse.SC_BAD_REQUEST) {
            buffered.resetBuffer();
            buffered.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            buffered.setContentType("application/json;charset=UTF-8");
            buffered.getOutputStream().write(body(sentence.toString()));
        }
        buffered.copyBodyToResponse();
    }

    /** Tasklist shows messages as HTML, and a sentence may quote what somebody typed. */
    private byte[] body(String sentence) throws IOException {
        Map<String, String> body = new LinkedHashMap<>();
        body.put("type", "BusinessRefusal");
        body.put("message", sentence.replace('<', '‹').replace('>', '›'));
        return json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }
}
