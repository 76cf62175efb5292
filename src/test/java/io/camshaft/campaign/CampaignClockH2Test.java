package io.camshaft.campaign;

class CampaignClockH2Test extends CampaignClockTest {}
