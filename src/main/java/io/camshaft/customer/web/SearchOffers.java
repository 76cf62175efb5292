package io.camshaft.customer.web;

import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.MergeList;
import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Role;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page of customers offers beside the search. */
@Component
class SearchOffers {

    private final CustomerRights rights;
    private final MergeList doubles;
    private final CustomerImports imports;
    private final NumbersTable numbers;
    private final Organisation organisation;

    SearchOffers(
            CustomerRights rights,
            MergeList doubles,
            CustomerImports imports,
            NumbersTable numbers,
            Organisation organisation) {
        this.rights = rights;
        this.doubles = doubles;
        this.imports = imports;
        this.numbers = numbers;
        this.organisation = organisation;
    }

    void fill(Model model, String readerId) {
        model.addAttribute("mayWrite", rights.mayWrite(readerId));
        model.addAttribute("mayMerge", doubles.mayRead(readerId));
        model.addAttribute("mayImport", imports.mayImport(readerId));
        model.addAttribute("mayAudit", organisation.holds(readerId, Role.HQ_PRIVACY));
        model.addAttribute("mayCount", numbers.mayRead(readerId));
    }
}
