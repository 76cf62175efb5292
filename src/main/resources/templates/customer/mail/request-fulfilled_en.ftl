Your request ${caseNo}

<#if address?has_content>
${address}

</#if>
Dear ${name},

your request (${kind}) was carried out<#if partly> in part</#if>.
<#if givesFile>
The file with everything that we keep about you is ready. We hand it over on the way that you choose, after we have checked once more that it reaches you.
</#if>
<#if purposes?has_content>
From now on we do not contact you for: ${purposes}.
</#if>
<#if reason?has_content>
Why not all of it: ${reason}
</#if>

You may complain to us or to the authority that supervises the protection of personal data.
