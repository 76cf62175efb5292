${caseNo}: the customer’s number on record is wrong

Hello ${name},

the number on record does not belong to the customer of this call. Please find the right one and correct the record.
