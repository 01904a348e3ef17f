package io.kontor.host;

import io.kontor.host.journal.Journal;
import io.kontor.host.schedule.Schedule;
import io.kontor.host.task.DailyCounts;
import io.kontor.host.task.ProfileStates;
import io.kontor.host.task.TaskQuery;
import io.kontor.host.task.claim.Claims;
import io.kontor.host.task.claim.Workers;
import io.kontor.host.task.command.TaskCommands;
import io.kontor.host.watch.Activation;
import io.kontor.host.watch.Explanations;
import io.kontor.host.watch.Outages;
import io.kontor.host.watch.Tick;
import io.kontor.host.watch.UntilIdle;
import java.util.function.Supplier;

/**
 * The engine, put together.
 *
 * @param journal what was decided and done
 * @param states which profiles are active
 * @param activation switches them
 * @param tick looks at everything once
 * @param explanations why profiles fire for a subject, or do not
 * @param outages sources that are away
 * @param claims takes tasks for this node
 * @param workers run them
 * @param untilIdle both until nothing is left
 * @param tasks looks into the ledger
 * @param commands what a person can do to a task
 * @param counts tasks per day
 * @param schedule makes the clock that ticks
 */
public record Engine(
    Journal journal,
    ProfileStates states,
    Activation activation,
    Tick tick,
    Explanations explanations,
    Outages outages,
    Claims claims,
    Workers workers,
    UntilIdle untilIdle,
    TaskQuery tasks,
    TaskCommands commands,
    DailyCounts counts,
    Supplier<Schedule> schedule) {}
