package io.camshaft.campaign;

class AnnualPlanApprovalPathH2Test extends AnnualPlanApprovalPathTest {}
