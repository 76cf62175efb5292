package io.camshaft.messaging;

@MessagingTest
class MailDeliveryH2Test extends MailDeliveryContract {}
