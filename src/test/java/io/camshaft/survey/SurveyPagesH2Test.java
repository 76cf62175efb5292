package io.camshaft.survey;

class SurveyPagesH2Test extends SurveyPagesTest {}
