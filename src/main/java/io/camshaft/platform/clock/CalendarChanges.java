package io.camshaft.platform.clock;

/**
 * To be told by whoever changes a calendar that clocks count in: minutes already used stay as they were counted, the rest is
 * computed anew.
 */
public interface CalendarChanges {

    /**
     * Makes the change in the caller's transaction. With a change that does nothing it recomputes what is ahead, for tables that
     * somebody edited by hand; what ran meanwhile is then counted by the new calendar.
     *
     * @param calendar name of a {@link ClockCalendar}
     */
    void around(String calendar, Runnable change);
}
