package io.camshaft.campaign;

class CampaignDutiesH2Test extends CampaignDutiesTest {}
