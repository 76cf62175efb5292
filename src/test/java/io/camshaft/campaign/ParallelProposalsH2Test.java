package io.camshaft.campaign;

import java.math.BigDecimal;

class ParallelProposalsH2Test extends ParallelProposals {

    @Override
    CampaignHouse open(BigDecimal purse) {
        return CampaignHouse.inMemory("parallel", purse, CampaignHouse.Extras.NONE);
    }
}
