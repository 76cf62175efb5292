package io.camshaft.organisation;

import java.util.Set;

/**
 * Which dealers' business a person may see.
 *
 * @param everything true for headquarters
 * @param dealerCodes the dealers otherwise: one's own, or those of one's region; those of absent people one stands in for too
 */
public record Visibility(boolean everything, Set<String> dealerCodes) {

    public boolean covers(String dealerCode) {
        return everything || dealerCode != null && dealerCodes.contains(dealerCode);
    }
}
