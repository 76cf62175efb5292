package io.camshaft.complaint.web;

import io.camshaft.platform.BusinessRefusal;
import io.camshaft.platform.text.Texts;
import java.util.Map;
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
@RestControllerAdvice(assignableTypes = ComplaintApiController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ComplaintApiProblems {

    private static final Map<String, HttpStatus> STATUS = Map.of(
            "complaint.api.keyMissing", HttpStatus.BAD_REQUEST,
            "complaint.api.notAllowed", HttpStatus.FORBIDDEN,
            "complaint.refusal.referenceTaken", HttpStatus.CONFLICT,
            "complaint.refusal.referenceBusy", HttpStatus.CONFLICT);

    private final Texts texts;

    ComplaintApiProblems(Texts texts) {
        this.texts = texts;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(BusinessRefusal refusal) {
        return answer(STATUS.getOrDefault(refusal.textKey(), HttpStatus.UNPROCESSABLE_ENTITY), texts.of(refusal));
    }

    /** The parser's own message would repeat what was sent. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException malformed) {
        return answer(HttpStatus.BAD_REQUEST, texts.get("complaint.api.unreadable"));
    }

    private static ResponseEntity<ProblemDetail> answer(HttpStatus status, String sentence) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(ProblemDetail.forStatusAndDetail(status, sentence));
    }
}
