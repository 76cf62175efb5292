${caseNo}: a review waits for you

Hello ${name},

the article ${articleNo} waits for your review.
