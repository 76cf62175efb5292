package io.camshaft.campaign;

import java.time.OffsetDateTime;

/** What the module asks of the running process. */
public interface CampaignWorkflow {

    /** Ends the approval because the person takes the proposal back; refuses where nothing runs any more. */
    void withdraw(String campaignNo, String personId);

    /** Moves the end of the submission window for a proposal that still lies with the dealer. */
    void windowEndsAt(String campaignNo, OffsetDateTime moment);
}
