package io.kontor.host.task.run;

import io.kontor.host.journal.Journal;
import io.kontor.host.task.Profiles;
import io.kontor.host.task.ledger.Ledger;

/**
 * What running a task needs from the rest of the house.
 *
 * @param profiles profiles in all versions
 * @param subjects reads subjects again
 * @param guard asks whether it may begin, or go on
 * @param actions what can be done
 * @param templates templates of a profile
 * @param ledger what was done already
 * @param journal where it is told
 */
public record RunnerParts(
    Profiles profiles,
    Subjects subjects,
    Guard guard,
    Actions actions,
    ProfileTemplates templates,
    Ledger ledger,
    Journal journal) {}
