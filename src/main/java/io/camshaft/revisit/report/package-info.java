/**
 * Weekly and monthly reports of revisits (DOMAIN RV-07, KPI-09, KPI-10): counted by week and month, read as pages, files and mails.
 */
package io.camshaft.revisit.report;
