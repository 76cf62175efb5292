Your request ${caseNo}

<#if address?has_content>
${address}

</#if>
Dear ${name},

we do not carry out your request (${kind}).

Reason: ${reason}

You may complain to us or to the authority that supervises the protection of personal data, or go to court.
