package io.camshaft.customer;

class PersonalDataStoryH2Test extends PersonalDataStoryTest {}
