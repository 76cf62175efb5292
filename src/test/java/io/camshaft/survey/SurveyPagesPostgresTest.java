package io.camshaft.survey;

import io.camshaft.support.OnPostgres;

@OnPostgres
class SurveyPagesPostgresTest extends SurveyPagesTest {}
