package io.camshaft.platform.bpm;

import io.camshaft.platform.text.Texts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the packaged models of every capability into the engine: one deployment per capability, in the installation's
 * language, nothing when nothing changed. A designer's newer version is never overwritten: then the whole package of that
 * capability stays back, because its forms are bound to its deployment, and log and health page say so.
 *
 * <p>It runs when all beans are there, before the first web request and before the job executor starts, which waits for the
 * application to be ready. A model that the engine refuses stops the start.
 */
@Component
class ProcessDeployer implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ProcessDeployer.class);

    private final DeployedModels engine;
    private final DeploymentLock lock;
    private final DeploymentSettings settings;
    private final Texts texts;
    private final TransactionTemplate transaction;
    private final Map<String, List<String>> keptBack = Collections.synchronizedMap(new TreeMap<>());

    ProcessDeployer(
            DeployedModels engine,
            DeploymentLock lock,
            DeploymentSettings settings,
            Texts texts,
            PlatformTransactionManager transactions) {
        this.engine = engine;
        this.lock = lock;
        this.settings = settings;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void afterSingletonsInstantiated() {
        deployBelow("");
    }

    void deployBelow(String root) {
        try {
            ModelPackage.below(root).forEach(this::bring);
        } catch (IOException e) {
            throw new UncheckedIOException("The packaged models cannot be read", e);
        }
    }

    /** Capabilities whose packaged models stayed back at the last start, each with the designers' newer versions. */
    Map<String, List<String>> keptBack() {
        return Map.copyOf(keptBack);
    }

    private void bring(ModelPackage packaged) {
        try {
            ModelPackage models = packaged.in(texts.language());
            transaction.executeWithoutResult(status -> compareAndDeploy(models));
        } catch (ParseException e) {
            String files = e.getResorceReports().stream()
                    .filter(report -> !report.getErrors().isEmpty())
                    .map(report -> report.getResourceName())
                    .collect(Collectors.joining(", "));
            throw new IllegalStateException(refused(packaged, files + ": " + e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new IllegalStateException(refused(packaged, e.getMessage()), e);
        }
    }

    private void compareAndDeploy(ModelPackage models) {
        lock.acquire();
        List<String> newer = engine.newerOnesOfDesigners(models);
        keptBack.remove(models.capability());
        if (!newer.isEmpty() && !settings.overrides(models.capability())) {
            keptBack.put(models.capability(), newer);
            LOG.warn(
                    "The packaged models of \"{}\" stay back, because newer ones were deployed by others: {}."
                            + " To replace them, start once with camshaft.deployment.override={}",
                    models.capability(),
                    String.join("; ", newer),
                    models.capability());
        } else if (newer.isEmpty() && engine.has(models)) {
            LOG.info("Models of \"{}\" are unchanged", models.capability());
        } else {
            engine.deploy(models);
            LOG.info(
                    "Deployed {} models and forms of \"{}\"", models.resources().size(), models.capability());
        }
    }

    private static String refused(ModelPackage models, String reason) {
        return "The models of \"" + models.capability() + "\" cannot be deployed. " + reason;
    }
}
