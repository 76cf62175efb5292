Your case ${caseNo}

Dear ${name},

thank you for turning to us. Your case has the number ${caseNo}.
<#if answerBy?has_content>

We answer by ${answerBy} and promise a solution by ${solveBy}.
</#if>
<#if again?has_content>

It goes on with what we know from case ${again}.
</#if>

Please leave the number in the subject when you write again.
