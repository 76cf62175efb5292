package io.camshaft.campaign.process;

import io.camshaft.platform.bpm.ProcessVariable;

/**
 * Contract of campaignApproval.bpmn: a dealer proposes, the region audits within 1 working day, headquarters reviews within 2
 * and files within 3.
 */
final class CampaignApproval {

    static final String KEY = "campaignApproval";
    static final String WITHDRAWN_MESSAGE = "campaign.proposalWithdrawn";
    static final String PREPARE_PROPOSAL = "Task_PrepareProposal";
    static final String WINDOW_CLOSED = "Event_WindowClosed";

    /** Business key and only reference. */
    static final ProcessVariable<String> CAMPAIGN_NO = ProcessVariable.text("campaignNo");
    /** Whose proposal it is: decides who gets the tasks. */
    static final ProcessVariable<String> DEALER_CODE = ProcessVariable.text("dealerCode");
    /** Dealer and title, for task cards only. */
    static final ProcessVariable<String> CASE_TITLE = ProcessVariable.text("caseTitle");
    /** Did the level that just decided pass the proposal on? */
    static final ProcessVariable<Boolean> PROPOSAL_PASSED = ProcessVariable.flag("proposalPassed");
    /** DEALER, REGION or REJECTED where it did not. */
    static final ProcessVariable<String> PROPOSAL_NEXT_STEP = ProcessVariable.text("proposalNextStep");

    private CampaignApproval() {}
}
