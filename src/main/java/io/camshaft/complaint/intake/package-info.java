/** The channels by which cases come in from outside: public form, mailbox, programs, files. They know the door {@code Complaints} only. */
package io.camshaft.complaint.intake;
