package io.camshaft.campaign;

class ParallelProposalsH2Test extends ParallelProposals {

    @Override
    CampaignHouse open() {
        return CampaignHouse.shared();
    }
}
