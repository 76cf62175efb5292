${caseNo}: revisit report

Hello ${name},

this is the report of revisits of the <#if week>week<#else>month</#if> from ${from} to ${until}, of the dealers that you see.

Calls due: ${due}
Made: ${made} (${madeShare}, before ${madeBefore})
Successful: ${succeeded} (${successShare}, before ${successBefore})
Still waiting: ${waiting}
Not made any more: ${missed}
Customers not satisfied: ${dissatisfied}
Rectification notices answered in time: ${noticesInTime} of ${noticesDue}

The page has these numbers by region, dealer and time point, with the calls behind each of them:

${link}
