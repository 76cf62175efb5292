package io.camshaft;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** One application: the engine, its web applications and the modules around them share one database and one transaction. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CamshaftApplication {

    public static void main(String[] args) {
        SpringApplication.run(CamshaftApplication.class, args);
    }
}
