package io.camshaft.complaint;

import io.camshaft.customer.CustomerNo;
import io.camshaft.customer.CustomerRights;
import io.camshaft.customer.Customers;
import io.camshaft.customer.KnownCustomers;
import io.camshaft.customer.KnownCustomers.Fit;
import io.camshaft.platform.BusinessRefusal;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose cases they are. */
@Service
@Transactional
public class ComplaintCustomers {

    private final ComplaintCustomerRepository complaints;
    private final Caller caller;
    private final KnownCustomers known;
    private final Customers customers;
    private final CustomerRights rights;

    ComplaintCustomers(
            ComplaintCustomerRepository complaints,
            Caller caller,
            KnownCustomers known,
            Customers customers,
            CustomerRights rights) {
        this.complaints = complaints;
        this.caller = caller;
        this.known = known;
        this.customers = customers;
        this.rights = rights;
    }

    /** True where the telephone or the car fits more than one customer, and nobody has said which. */
    @Transactional(readOnly = true)
    public boolean severalFit(Complaint c) {
        return c.customerId() == null
                && complaints
                        .fit(c.complaintNo())
                        .filter(Fit.SEVERAL.name()::equals)
                        .isPresent();
    }

    @Transactional(readOnly = true)
    public boolean knowsCar(String vin) {
        return known.knowsCar(vin);
    }

    /** Masked names by customer; one question for all. */
    @Transactional(readOnly = true)
    public Map<Long, String> names(Collection<Complaint> cases) {
        return known.maskedNames(cases.stream()
                .map(Complaint::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }

    /** The case is this customer's, and so are the letters written in it. Refuses where it is somebody's already. */
    public void belongs(Complaint c, String customerNo, String by) {
        if (c.customerId() != null) {
            throw new BusinessRefusal("complaint.refusal.hasCustomer", c.complaintNo());
        }
        long id = CustomerNo.parse(customerNo).stream()
                .boxed()
                .flatMap(asked -> customers.current(asked).stream())
                .filter(found -> rights.mayOpen(found, by))
                .findFirst()
                .orElseThrow(() -> new BusinessRefusal("complaint.refusal.customerUnknown"));
        caller.belongs(c.complaintNo(), id, Caller.SAID);
    }
}
