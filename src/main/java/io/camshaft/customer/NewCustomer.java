package io.camshaft.customer;

import java.util.List;

/**
 * A customer as somebody enters them.
 *
 * @param name as written; up to 100 characters, any script
 * @param identityNo identity card, passport or unified social credit code; null where unknown
 * @param city coarse place for statistics, or null
 * @param dealerCode the dealer in charge, or null
 * @param advisorId sign-in name of the advisor there, or null
 * @param source where it comes from: "FORM", "IMPORT", "API", "DEMO"
 */
public record NewCustomer(
        CustomerKind kind,
        String name,
        String identityNo,
        List<NewChannel> channels,
        String city,
        String dealerCode,
        String advisorId,
        String source) {

    /**
     * @param value as written; normalised when it is stored (phones to E.164, China where no country is named)
     */
    public record NewChannel(ChannelKind kind, String value, boolean preferred) {}
}
