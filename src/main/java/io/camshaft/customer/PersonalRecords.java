package io.camshaft.customer;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What another module keeps about a person; it belongs into the file that they may ask for. One bean for each part of the file. */
public interface PersonalRecords {

    /** Name of the part, for example "surveys". */
    String part();

    /**
     * Oldest first, opened: callers write them into the person's file and nowhere else.
     *
     * @param customerIds the record and those merged into it
     * @return texts, numbers, truth values, and lists of such maps; days and moments as ISO texts
     */
    List<Map<String, Object>> of(Collection<Long> customerIds);
}
