${caseNo}：回访报告

${name}，您好：

以下是您所辖经销商<#if week>一周<#else>一个月</#if>（${from} 至 ${until}）的回访报告。

应回访：${due}
已回访：${made}（${madeShare}，上期 ${madeBefore}）
回访成功：${succeeded}（${successShare}，上期 ${successBefore}）
待回访：${waiting}
逾期未回访：${missed}
不满意客户：${dissatisfied}
按时答复的问题整改通知单：${noticesInTime} / ${noticesDue}

页面上可按区域、经销商和时间点查看，并可查看每个数字对应的回访：

${link}
