package io.camshaft.customer;

import io.camshaft.support.OnPostgres;

@OnPostgres
class PersonalDataStoryPostgresTest extends PersonalDataStoryTest {}
