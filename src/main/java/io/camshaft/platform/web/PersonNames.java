package io.camshaft.platform.web;

/** How a page prints a person. The module that keeps the people provides the bean; without one, ids are printed. */
@FunctionalInterface
public interface PersonNames {

    /** Name of the person, or the id where nobody is known under it. */
    String nameOf(String personId);
}
