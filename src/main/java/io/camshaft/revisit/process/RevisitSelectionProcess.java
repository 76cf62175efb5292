package io.camshaft.revisit.process;

import io.camshaft.platform.bpm.ProcessVariable;

/** Contract of revisitSelection.bpmn: every morning what is due is written and started, portion by portion. */
final class RevisitSelectionProcess {

    static final String KEY = "revisitSelection";

    /** True while released calls wait for their cases. */
    static final ProcessVariable<Boolean> CALLS_LEFT = ProcessVariable.flag("callsLeft");

    private RevisitSelectionProcess() {}
}
