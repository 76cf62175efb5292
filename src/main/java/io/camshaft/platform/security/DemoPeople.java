package io.camshaft.platform.security;

import java.util.List;

/** The people the sign-in page lists. A bean of this type exists in the demonstration only. */
public interface DemoPeople {

    List<DemoPerson> people();
}
