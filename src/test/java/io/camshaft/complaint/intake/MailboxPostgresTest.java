package io.camshaft.complaint.intake;

import io.camshaft.support.OnPostgres;

@OnPostgres
class MailboxPostgresTest extends MailboxTest {}
