package io.camshaft.customer;

import java.util.List;

/** One field for everything: customer number, phone or its last four digits, plate, VIN or its last digits, name, pinyin, initials. */
public interface CustomerSearch {

    /** Most useful first, at most 20, only those the reader may find. Blank gives none; nothing is recorded, for all is masked. */
    List<CustomerHit> find(String words, String readerId);
}
