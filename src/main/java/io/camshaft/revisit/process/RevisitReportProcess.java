package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of revisitReport.bpmn: every morning the weeks and months that changed are counted, and reports of those that are over sent. */
final class RevisitReportProcess {

    static final String KEY = "revisitReport";

    /** True while periods wait to be counted. */
    static final ProcessVariable<Boolean> PERIODS_LEFT = ProcessVariable.flag("periodsLeft");

    /** True where a week or month is over and somebody lacks its report. */
    static final ProcessVariable<Boolean> REPORTS_DUE = ProcessVariable.flag("reportsDue");

    static final ProcessVariable<Boolean> REPORTS_LEFT = ProcessVariable.flag("reportsLeft");

    private RevisitReportProcess() {}
}
