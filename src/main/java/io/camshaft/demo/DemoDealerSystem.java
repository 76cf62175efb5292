package io.camshaft.demo;

import io.camshaft.customer.CustomerNumbers;
import io.camshaft.customer.exchange.CustomerImports;
import io.camshaft.customer.exchange.ImportBatch;
import io.camshaft.customer.exchange.ImportContent;
import io.camshaft.customer.exchange.ImportFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends the files of a dealer system, the way the page does it. */
@Component
@Profile("demo")
class DemoDealerSystem {

    private static final Logger LOG = LoggerFactory.getLogger(DemoDealerSystem.class);
    private static final String BY = "ye.qing";

    private final DemoCustomers customers;
    private final CustomerImports imports;
    private final CustomerNumbers numbers;

    DemoDealerSystem(DemoCustomers customers, CustomerImports imports, CustomerNumbers numbers) {
        this.customers = customers;
        this.imports = imports;
        this.numbers = numbers;
    }

    void send() {
        DemoFiles files = customers.files();
        send("customers.csv", files.customerFile(), ImportContent.CUSTOMERS);
        send("purchases.csv", files.purchaseFile(), ImportContent.PURCHASES);
        send("visits.csv", files.visitFile(), ImportContent.VISITS);
        numbers.refresh();
    }

    private void send(String name, byte[] content, ImportContent kind) {
        ImportBatch sent = imports.preview(new ImportFile(name, content), kind, "DEMO-DMS", null, BY)
                .batch();
        ImportBatch done = imports.goAndWait(sent.id(), BY);
        LOG.info("{}: {} lines, {} refused", name, done.rowsTotal(), done.rowsRefused());
    }
}
