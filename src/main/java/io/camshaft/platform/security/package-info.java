/**
 * Who may come in and what they may touch: one sign-in for own pages, Tasklist and the REST interface, the engine's passwords,
 * the rights of the working groups, and the doors of the platform that stay closed.
 */
package io.camshaft.platform.security;
