package io.camshaft.campaign;

class CampaignApprovalPathH2Test extends CampaignApprovalPathTest {}
