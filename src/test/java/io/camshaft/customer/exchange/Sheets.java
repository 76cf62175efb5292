package io.camshaft.customer.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Files for tests. Nobody in them is real. */
final class Sheets {

    static final String HEADER = "source_no,name,identity_no,mobile,city,vin,plate,model,sold_on";

    private Sheets() {}

    static ImportFile csv(String... lines) {
        return csv(StandardCharsets.UTF_8, String.join("\n", lines));
    }

    static ImportFile csv(Charset charset, String text) {
        return new ImportFile("customers.csv", text.getBytes(charset));
    }
}
