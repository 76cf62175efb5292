Your request ${caseNo}

<#if address?has_content>
${address}

</#if>
Dear ${name},

somebody asked us something about your personal data (${kind}). It could not be shown that it was you, so we did nothing. If it was you, please come to a dealer with a document, or call us.
