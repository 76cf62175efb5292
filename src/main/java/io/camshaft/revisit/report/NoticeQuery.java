package io.camshaft.revisit.report;

import io.camshaft.revisit.Department;
import io.camshaft.revisit.NoticeStatus;
import io.camshaft.revisit.ProblemClass;

/**
 * Which notices are listed; null means all.
 *
 * @param timing then the period is that of the deadline, else that of the issue
 * @param after number of the last notice of the page before
 */
public record NoticeQuery(
        Dealers dealers,
        String number,
        Department department,
        ProblemClass problem,
        NoticeStatus status,
        Period period,
        Timing timing,
        String after) {}
