package io.camshaft.platform.security;

import java.util.Set;

/** The engine groups whose people work with Tasklist. The organisation says which; the platform gives them their rights. */
public interface WorkingGroups {

    Set<String> ids();
}
