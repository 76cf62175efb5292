package io.camshaft.customer;

class PersonalDataRequestPathH2Test extends PersonalDataRequestPathTest {}
