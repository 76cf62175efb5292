package io.camshaft.campaign;

import io.camshaft.support.OnPostgres;

@OnPostgres
class CampaignApprovalPathPostgresTest extends CampaignApprovalPathTest {}
