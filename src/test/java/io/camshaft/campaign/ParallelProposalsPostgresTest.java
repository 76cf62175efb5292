package io.camshaft.campaign;

import io.camshaft.support.Postgres;
import java.math.BigDecimal;

class ParallelProposalsPostgresTest extends ParallelProposals {

    @Override
    CampaignHouse open(BigDecimal purse) {
        return CampaignHouse.on(Postgres.freshUrl(), "postgres", purse, CampaignHouse.Extras.NONE);
    }
}
