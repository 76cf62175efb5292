package io.camshaft.customer.web;

import io.camshaft.customer.exchange.EntryRefused;
import io.camshaft.customer.exchange.RequestKeys.KeyReused;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents (RFC 9457) with a sentence in the language that the caller asks for. */
@RestControllerAdvice(
        assignableTypes = {
            CustomerApiController.class,
            CustomerEntryApiController.class,
            DealingApiController.class,
            ImportApiController.class
        })
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Set<String> RIGHTS =
            Set.of("customer.import.notAllowed", "customer.import.otherDealer", "customer.export.notAllowed");
    private static final String NO_KEY = "customer.api.keyMissing";
    private static final String HOW_MANY = "customer.api.howMany";
    private static final String NOT_THERE = "customer.import.unknown";

    private final Texts texts;
    private final ApiSentences sentences;

    ApiProblems(Texts texts) {
        this.texts = texts;
        this.sentences = new ApiSentences(texts);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> field(EntryRefused refused, HttpServletRequest request) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, sentence(refused, request));
        problem.setProperty("field", refused.column().header("en"));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> key(KeyReused refused, HttpServletRequest request) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, sentence(refused, request)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BusinessRefusal refused, HttpServletRequest request) {
        HttpStatus status = HttpStatus.CONFLICT;
        if (RIGHTS.contains(refused.textKey())) {
            status = HttpStatus.FORBIDDEN;
        } else if (NO_KEY.equals(refused.textKey())) {
            status = HttpStatus.BAD_REQUEST;
        } else if (NOT_THERE.equals(refused.textKey())) {
            status = HttpStatus.NOT_FOUND;
        } else if (HOW_MANY.equals(refused.textKey())) {
            status = HttpStatus.UNPROCESSABLE_ENTITY;
        }
        return answer(ProblemDetail.forStatusAndDetail(status, sentence(refused, request)));
    }

    private String sentence(BusinessRefusal refused, HttpServletRequest request) {
        return sentences.of(refused, request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** The parser's own message would repeat what was sent. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException malformed) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, texts.get("customer.api.unreadable")));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
