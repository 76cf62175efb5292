package io.camshaft.campaign;

import java.math.BigDecimal;
import java.time.OffsetDateTime;

/**
 * What one level decided in one round.
 *
 * @param roundNo 1 for the first submission, one more after each return to the dealer
 * @param reason null only for PASS
 * @param grantedSupport CNY, set by the review only
 * @param decidedFor the absent person whose task it was, or null
 */
public record CampaignDecision(
        long id,
        int roundNo,
        DecisionStep step,
        Outcome outcome,
        String estimatedEffect,
        String opinion,
        String reason,
        BigDecimal grantedSupport,
        String conditions,
        String decidedBy,
        String decidedFor,
        OffsetDateTime decidedAt) {

    /** A decision about to be recorded; id, round and time are given by the service. */
    public static CampaignDecision of(
            DecisionStep step, Outcome outcome, String effect, String reason, String decidedBy, String decidedFor) {
        return new CampaignDecision(0, 0, step, outcome, effect, null, reason, null, null, decidedBy, decidedFor, null);
    }

    public CampaignDecision granting(BigDecimal support, String withConditions) {
        return new CampaignDecision(
                id,
                roundNo,
                step,
                outcome,
                estimatedEffect,
                opinion,
                reason,
                support,
                withConditions,
                decidedBy,
                decidedFor,
                decidedAt);
    }

    public CampaignDecision signed(String signedOpinion) {
        return new CampaignDecision(
                id,
                roundNo,
                step,
                outcome,
                estimatedEffect,
                signedOpinion,
                reason,
                grantedSupport,
                conditions,
                decidedBy,
                decidedFor,
                decidedAt);
    }

    CampaignDecision recorded(int round, OffsetDateTime at) {
        return new CampaignDecision(
                id,
                round,
                step,
                outcome,
                estimatedEffect,
                opinion,
                reason,
                grantedSupport,
                conditions,
                decidedBy,
                decidedFor,
                at);
    }

    /** The sentence people read: the signed opinion, else the reason, else the estimated effect. */
    public String words() {
        return opinion != null ? opinion : reason != null ? reason : estimatedEffect;
    }
}
