package io.camshaft.survey;

import io.camshaft.support.OnPostgres;

@OnPostgres
class SurveyFollowUpPathPostgresTest extends SurveyFollowUpPathTest {}
