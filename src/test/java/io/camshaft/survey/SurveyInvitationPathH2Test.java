package io.camshaft.survey;

class SurveyInvitationPathH2Test extends SurveyInvitationPathTest {}
