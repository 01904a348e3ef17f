package io.kontor.host.schedule;

import static org.quartz.JobBuilder.newJob;
import static org.quartz.SimpleScheduleBuilder.simpleSchedule;
import static org.quartz.TriggerBuilder.newTrigger;

import io.kontor.api.error.KontorException;
import io.kontor.host.db.Pool;
import io.kontor.host.health.Trouble;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.quartz.Job;
import org.quartz.JobDetail;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.impl.DefaultThreadExecutor;
import org.quartz.impl.DirectSchedulerFactory;
import org.quartz.impl.jdbcjobstore.InvalidConfigurationException;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.simpl.SimpleThreadPool;
import org.quartz.utils.DBConnectionManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The clock: tells when recurring work is due, once for all nodes on one database. The work itself
 * runs on threads of our own, and the same work never twice at a time on a node.
 */
public final class Schedule implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(Schedule.class);

  private static final String NAME = "kontor";
  private static final int THREADS = 2;
  private static final int BATCH = 20;
  private static final Duration GOODBYE = Duration.ofSeconds(30);

  private final Scheduler scheduler;
  private final Map<String, Work> works = new ConcurrentHashMap<>();
  private final ExecutorService executor =
      Executors.newCachedThreadPool(task -> new Thread(task, "schedule"));

  /**
   * A clock in the tables of Kontor's own database. It stands still until {@link #start()}.
   *
   * @param instance the identity of this host; different for every node
   */
  public Schedule(Pool pool, String instance) {
    DBConnectionManager.getInstance().addConnectionProvider(NAME, new PoolConnections(pool));
    try {
      this.scheduler = scheduler(instance);
      scheduler.setJobFactory(
          (bundle, owner) -> handOver(bundle.getJobDetail().getKey().getName()));
    } catch (SchedulerException e) {
      throw unusable(e);
    }
  }

  private static Scheduler scheduler(String instance) throws SchedulerException {
    var threads = new SimpleThreadPool(THREADS, Thread.NORM_PRIORITY);
    threads.setThreadNamePrefix("schedule-clock");
    threads.initialize();
    DirectSchedulerFactory factory = DirectSchedulerFactory.getInstance();
    factory.createScheduler(
        NAME,
        instance,
        threads,
        new DefaultThreadExecutor(),
        store(),
        Map.of(),
        null,
        0,
        -1,
        -1,
        false,
        null,
        BATCH,
        0L);
    return factory.getScheduler(NAME);
  }

  private static JobStoreTX store() throws SchedulerException {
    var store = new JobStoreTX();
    store.setDataSource(NAME);
    store.setTablePrefix("QRTZ_");
    store.setIsClustered(true);
    store.setAcquireTriggersWithinLock(true);
    try {
      store.setDriverDelegateClass(StdJDBCDelegate.class.getName());
    } catch (InvalidConfigurationException e) {
      throw new SchedulerException(e);
    }
    return store;
  }

  /**
   * Lets something happen again and again, on one node each time. What was missed while no host ran
   * is not caught up with.
   *
   * @param name names it in the database; the same for ever
   */
  public void every(Duration interval, String name, Runnable work) {
    works.put(name, new Work(name, work));
    JobDetail job = newJob(NamedJob.class).withIdentity(name).storeDurably().build();
    Trigger trigger =
        newTrigger()
            .withIdentity(name)
            .forJob(job)
            .withSchedule(
                simpleSchedule()
                    .withIntervalInMilliseconds(interval.toMillis())
                    .repeatForever()
                    .withMisfireHandlingInstructionNextWithRemainingCount())
            .build();
    try {
      scheduler.scheduleJob(job, Set.of(trigger), true);
    } catch (SchedulerException e) {
      throw unusable(e);
    }
  }

  /** Lets the clock go. */
  public void start() {
    try {
      scheduler.start();
    } catch (SchedulerException e) {
      throw unusable(e);
    }
  }

  private Job handOver(String name) {
    return context -> {
      Work work = works.get(name);
      if (work == null) {
        log.warn("Nothing on this node is called {}; it was skipped", name);
      } else {
        work.begin(executor);
      }
    };
  }

  private static KontorException unusable(SchedulerException e) {
    return new KontorException(
        ScheduleError.UNUSABLE, Map.of("error", e.getClass().getSimpleName()), e);
  }

  /** Stops the clock and waits for the work that runs. */
  @Override
  public void close() {
    try {
      scheduler.shutdown(true);
      executor.shutdown();
      if (!executor.awaitTermination(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (SchedulerException e) {
      throw unusable(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      executor.shutdownNow();
    }
  }

  /** Something that recurs; a second start while it runs is left out. */
  private record Work(String name, Runnable work, AtomicBoolean running, Trouble trouble) {

    Work(String name, Runnable work) {
      this(name, work, new AtomicBoolean(), new Trouble(log, name + " fails"));
    }

    void begin(ExecutorService executor) {
      if (running.compareAndSet(false, true)) {
        executor.execute(this::run);
      }
    }

    /** The boundary of recurring work: a failure is told, and the next time comes all the same. */
    private void run() {
      try {
        work.run();
        trouble.over();
      } catch (RuntimeException | Error e) {
        trouble.met(e);
      } finally {
        running.set(false);
      }
    }
  }
}
