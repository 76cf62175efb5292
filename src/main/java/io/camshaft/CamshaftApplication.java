package io.camshaft;

import io.camshaft.platform.protection.NewGeneration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** One application: the engine, its web applications and the modules around them share one database and one transaction. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class CamshaftApplication {

    public static void main(String[] args) {
        if (NewGeneration.isWanted(args)) {
            NewGeneration.run(args);
            return;
        }
        SpringApplication.run(CamshaftApplication.class, args);
    }
}
