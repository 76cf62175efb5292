package io.camshaft.campaign;

import io.camshaft.support.Postgres;
import java.math.BigDecimal;
import org.junit.jupiter.api.AfterAll;

class ParallelProposalsPostgresTest extends ParallelProposals {

    private CampaignHouse house;

    @Override
    CampaignHouse open() {
        house = CampaignHouse.on(
                Postgres.freshUrl(), "postgres", BigDecimal.valueOf(100_000), CampaignHouse.Extras.NONE);
        return house;
    }

    @AfterAll
    void moveOut() {
        house.close();
    }
}
