package io.camshaft.messaging;

import java.util.ArrayList;
import java.util.List;

/** Remembers who read which letter. */
class ReadLetters implements LetterReadings {

    final List<String> readings = new ArrayList<>();

    @Override
    public void read(String readerId, long customerId, String caseNo) {
        readings.add(readerId + " " + customerId + " " + caseNo);
    }
}
