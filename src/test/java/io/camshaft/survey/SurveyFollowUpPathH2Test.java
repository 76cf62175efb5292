package io.camshaft.survey;

class SurveyFollowUpPathH2Test extends SurveyFollowUpPathTest {}
