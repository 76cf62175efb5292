package io.camshaft.customer;

/** The card as each reader may see it. */
public interface CustomerCards {

    /**
     * The card, personal values masked.
     *
     * @throws org.springframework.web.server.ResponseStatusException 404 where there is none or the reader may not see it
     */
    CustomerCard card(long customerId, String readerId);

    /**
     * The card in clear for a case of this customer that the reader may see; the reading is recorded in the same transaction.
     * Refuses with a sentence where the case is not one, is closed, or is not theirs.
     */
    CustomerCard reveal(long customerId, String readerId, String caseNo);

    /** The same for a form of the case that the platform opens for the reader: facts by plain names, recorded where clear. */
    CustomerFacts factsFor(String caseNo, String readerId);
}
