Your request ${caseNo}

<#if address?has_content>
${address}

</#if>
Dear ${name},

your personal data were erased. Purchases and workshop visits stay as figures that nobody can connect with you. This letter is the last one: your address was erased too.
<#if partly && reason?has_content>
What could not be erased and why: ${reason}
</#if>

You may complain to us or to the authority that supervises the protection of personal data.
