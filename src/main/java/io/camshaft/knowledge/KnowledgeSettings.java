package io.camshaft.knowledge;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param indexDirectory where this node keeps its search index; empty: in memory
 * @param reviewDays working days for a review
 * @param reminderDays working days after which reviewers are reminded
 */
@ConfigurationProperties("camshaft.knowledge")
public record KnowledgeSettings(
        @DefaultValue("") String indexDirectory,
        @DefaultValue("3") int reviewDays,
        @DefaultValue("2") int reminderDays) {}
