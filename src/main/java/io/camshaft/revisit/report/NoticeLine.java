package io.camshaft.revisit.report;

import io.camshaft.revisit.Department;
import io.camshaft.revisit.NoticeStatus;
import io.camshaft.revisit.ProblemClass;
import java.time.OffsetDateTime;

/** A rectification notice in a list; what people wrote is not in it. @param dueAt null until the next count */
public record NoticeLine(
        String noticeNo,
        String dealerCode,
        Department department,
        ProblemClass problemClass,
        NoticeStatus status,
        OffsetDateTime issuedAt,
        OffsetDateTime dueAt,
        OffsetDateTime answeredAt,
        OffsetDateTime filedAt) {}
