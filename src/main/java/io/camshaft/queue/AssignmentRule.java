package io.camshaft.queue;

/**
 * How the tasks of one element are given out.
 *
 * @param skill null where everybody of the task's groups can do it
 * @param mostOpen nobody gets more by rule than this many open tasks
 * @param takeBackHours working hours after which an untouched task goes back; null for never
 */
public record AssignmentRule(
        String processKey, String elementId, boolean active, String skill, int mostOpen, Integer takeBackHours) {}
