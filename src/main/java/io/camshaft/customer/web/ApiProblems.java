package io.camshaft.customer.web;

import io.camshaft.customer.exchange.EntryRefused;
import io.camshaft.customer.exchange.RequestKeys.KeyReused;
import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Problem documents (RFC 9457) with a sentence in the installation's language. */
@RestControllerAdvice(
        assignableTypes = {CustomerApiController.class, CustomerEntryApiController.class, ImportApiController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblems {

    private static final Set<String> RIGHTS =
            Set.of("customer.import.notAllowed", "customer.import.otherDealer", "customer.export.notAllowed");
    private static final String NO_KEY = "customer.api.keyMissing";
    private static final String NOT_THERE = "customer.import.unknown";

    private final Texts texts;

    ApiProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> field(EntryRefused refused) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, texts.of(refused));
        problem.setProperty("field", refused.column().header("en"));
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> key(KeyReused refused) {
        return answer(ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_ENTITY, texts.of(refused)));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BusinessRefusal refused) {
        HttpStatus status = HttpStatus.CONFLICT;
        if (RIGHTS.contains(refused.textKey())) {
            status = HttpStatus.FORBIDDEN;
        } else if (NO_KEY.equals(refused.textKey())) {
            status = HttpStatus.BAD_REQUEST;
        } else if (NOT_THERE.equals(refused.textKey())) {
            status = HttpStatus.NOT_FOUND;
        }
        return answer(ProblemDetail.forStatusAndDetail(status, texts.of(refused)));
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
