感谢您于${day}光临${dealer}，请花一分钟评价本次服务：${page}
