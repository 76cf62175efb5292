package io.camshaft.complaint.web;

import io.camshaft.support.OnPostgres;

@OnPostgres
class AgentDeskPagesPostgresTest extends AgentDeskPagesTest {}
