package io.camshaft.customer;

import java.util.List;

/** Cases that others keep under a telephone or mail address without knowing whose it is; they belong into the person's file. */
public interface ContactCases {

    /** Numbers of cases of nobody known with one of these contacts, where the contact is one customer's only. */
    List<String> casesOf(List<String> phonesAndMails);
}
