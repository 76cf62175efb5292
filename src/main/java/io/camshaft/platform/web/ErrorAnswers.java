package io.camshaft.platform.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * What people and programs get when something is refused or goes wrong: people a page with a sentence and a way back, htmx
 * a notice on top of the page, programs a problem document (RFC 9457). Nobody gets a stack trace.
 */
@ControllerAdvice
class ErrorAnswers extends ResponseEntityExceptionHandler {

    private final Texts texts;

    ErrorAnswers(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    Object refused(BusinessRefusal refusal, HttpServletRequest request, HttpServletResponse response) {
        return sentence(texts.of(refusal), request, response);
    }

    /** Two people changed the same thing; the second one looks again. */
    @ExceptionHandler({OptimisticLockingException.class, OptimisticLockingFailureException.class})
    Object overtaken(HttpServletRequest request, HttpServletResponse response) {
        return sentence(texts.get("platform.error.overtaken"), request, response);
    }

    /** The database waited long enough for somebody else's lock and rolled back; the same again usually works. */
    @ExceptionHandler({QueryTimeoutException.class, PessimisticLockingFailureException.class})
    Object busy(HttpServletRequest request, HttpServletResponse response) {
        return sentence(texts.get("platform.error.busy"), request, response);
    }

    private Object sentence(String sentence, HttpServletRequest request, HttpServletResponse response) {
        boolean partial = request.getHeader("HX-Request") != null;
        if (!partial && !wantsPage(request)) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, sentence));
        }
        if (partial) {
            response.setHeader("HX-Retarget", "#main");
            response.setHeader("HX-Reswap", "afterbegin show:window:top");
        }
        return new ModelAndView(
                partial ? "platform/notice" : "platform/refusal",
                Map.of("sentence", sentence, "back", back(request)),
                HttpStatus.CONFLICT);
    }

    /** Spring's own exceptions (unknown address, wrong method, missing parameter): a page for people, a problem for programs. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception exception, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        ServletWebRequest web = (ServletWebRequest) request;
        HttpServletResponse response = web.getResponse();
        if (response == null || response.isCommitted() || !wantsPage(web.getRequest())) {
            return super.handleExceptionInternal(exception, body, headers, status, request);
        }
        try {
            response.sendError(status.value());
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/html");
    }

    /** Path of the page the person came from, when it is one of ours. */
    private static String back(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return "/cases";
        }
        try {
            URI from = new URI(referer);
            boolean ours = request.getServerName().equals(from.getHost()) && from.getRawPath() != null;
            String query = from.getRawQuery() == null ? "" : "?" + from.getRawQuery();
            return ours && from.getRawPath().matches("/[^/\\\\].*|/") ? from.getRawPath() + query : "/cases";
        } catch (URISyntaxException e) {
            return "/cases";
        }
    }
}
