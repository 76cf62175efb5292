package io.camshaft.platform.security;

import java.util.Set;

/** What a capability says about its process: which working groups may start it, and which may see its cases. One bean per process. */
public interface ProcessGrants {

    String processKey();

    /** Group ids; starting includes seeing. */
    Set<String> mayStart();

    /** Group ids. */
    Set<String> mayRead();
}
