package io.kontor.host.schedule;

import org.quartz.Job;
import org.quartz.JobExecutionContext;

/**
 * The class that stands for every job in the store. Never run: what a name does is looked up on the
 * node where it fires.
 */
public final class NamedJob implements Job {

  @Override
  public void execute(JobExecutionContext context) {
    throw new IllegalStateException(
        "Job " + context.getJobDetail().getKey() + " was not looked up");
  }
}
