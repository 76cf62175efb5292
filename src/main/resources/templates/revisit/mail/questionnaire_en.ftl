How content are you? (${caseNo})

Dear ${name},

we tried to reach you by telephone. Please answer this mail in a few words: are you content with your car and with our work, and what should we do better?

Thank you!
