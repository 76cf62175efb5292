${caseNo}: your campaign is approved and filed

Hello ${name},

your proposal “${title}” is approved and on file. Please carry it out as approved.

Granted support: ${grantedSupport} CNY
<#if conditions?has_content>
Conditions: ${conditions}
</#if>
