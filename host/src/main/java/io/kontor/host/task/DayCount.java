package io.kontor.host.task;

import java.time.LocalDate;

/**
 * One day on the chart.
 *
 * @param day the day in the reader's zone
 * @param fired tasks that came to be
 * @param done tasks that became DONE
 * @param open tasks of that day that now wait for a person: PARKED or UNCERTAIN
 */
public record DayCount(LocalDate day, long fired, long done, long open) {}
