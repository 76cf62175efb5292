package io.camshaft.queue;

import java.util.Map;

/** Names of processes as people read them. */
public interface ProcessNames {

    /** By process key, in the order of the names. */
    Map<String, String> names();

    /** Names of the user tasks of the latest model, by element id, in the order drawn. */
    Map<String, String> tasksOf(String processKey);
}
