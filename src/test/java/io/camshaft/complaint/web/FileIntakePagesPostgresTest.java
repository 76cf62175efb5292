package io.camshaft.complaint.web;

import io.camshaft.support.OnPostgres;

@OnPostgres
class FileIntakePagesPostgresTest extends FileIntakePagesTest {}
