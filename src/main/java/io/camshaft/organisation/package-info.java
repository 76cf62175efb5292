/**
 * Who is who: headquarters, regions and dealers (经销商), people and their roles, deputies (代理人) during an absence, and the
 * working calendar. The engine's users, groups and tenants are derived from these tables, never the other way round.
 */
package io.camshaft.organisation;
