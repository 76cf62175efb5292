package io.camshaft.messaging;

/**
 * Keeps who read a letter to a customer. Where there is no bean of this type, nobody of the house can open such letters.
 */
public interface LetterReadings {

    void read(String readerId, long customerId, String caseNo);
}
