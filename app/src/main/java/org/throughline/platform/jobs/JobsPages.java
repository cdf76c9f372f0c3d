// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.throughline.platform.access.Access;
import org.throughline.platform.audit.AuditLog;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.CurrentAccount;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.Dates;
import org.throughline.platform.web.Notice;
import org.throughline.platform.web.Screen;

/// Jobs for administrators: what runs when, what failed, and one button to have it tried again.
@Controller
class JobsPages {

  private static final String PATH = "/administration/jobs";
  private static final int FAILURES_SHOWN = 20;

  private final JobList list;
  private final Map<String, Described> described;
  private final SchedulerClient scheduler;
  private final AuditLog audit;
  private final CurrentAccount currentAccount;
  private final TransactionTemplate transaction;
  private final Clock clock;

  JobsPages(
      JobList list,
      List<Described> described,
      SchedulerClient scheduler,
      AuditLog audit,
      CurrentAccount currentAccount,
      TransactionTemplate transaction,
      Clock clock) {
    this.list = list;
    this.described =
        described.stream().collect(Collectors.toMap(Described::getName, Function.identity()));
    this.scheduler = scheduler;
    this.audit = audit;
    this.currentAccount = currentAccount;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping(PATH)
  Screen list() {
    List<JobsPage.Line> all = list.waiting().stream().map(this::line).toList();
    List<JobsPage.Line> failed = all.stream().filter(line -> line.state().equals("bad")).toList();
    List<JobsPage.Line> well = all.stream().filter(line -> !line.state().equals("bad")).toList();
    return Screen.of(
        "jobs/jobs",
        new JobsPage(
            answer(all, failed),
            failed,
            well.stream().filter(JobsPages::isRecurring).toList(),
            well.stream().filter(line -> !isRecurring(line)).toList(),
            list.recent(false, FAILURES_SHOWN).stream().map(JobsPages::past).toList()));
  }

  @Access(Role.ADMINISTRATOR)
  @PostMapping(PATH + "/run")
  String run(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String instance,
      HttpServletRequest request,
      RedirectAttributes attributes) {
    Optional<AccountId> by = currentAccount.of(request).map(Account::id);
    return Notice.redirect(attributes, run(by, name, instance), PATH);
  }

  private String run(Optional<AccountId> by, String name, String instance) {
    try {
      transaction.executeWithoutResult(
          status -> {
            scheduler.reschedule(TaskInstanceId.of(name, instance), clock.instant());
            audit.record(by, "job-run", "job", name, Map.of("instance", instance));
          });
      return "The job runs now. Load this page again in a few seconds to see how it went.";
    } catch (TaskInstanceCurrentlyExecutingException running) {
      return "The job is running already. Load this page again in a few seconds.";
    } catch (TaskInstanceNotFoundException gone) {
      return "That job is done and no longer waits. Nothing was changed.";
    }
  }

  private static boolean isRecurring(JobsPage.Line line) {
    return line.instance().equals(RecurringTask.INSTANCE);
  }

  private static String answer(List<JobsPage.Line> all, List<JobsPage.Line> failed) {
    String kinds = all.size() == 1 ? "1 job is" : String.format("%,d jobs are", all.size());
    return switch (failed.size()) {
      case 0 -> kinds + " planned and none is failing.";
      case 1 -> kinds + " planned and 1 needs your attention.";
      default -> kinds + " planned and " + failed.size() + " need your attention.";
    };
  }

  private JobsPage.Line line(JobList.Waiting job) {
    Described known = described.get(job.name());
    return new JobsPage.Line(
        job.name(),
        job.instance(),
        known == null ? "" : known.purpose(),
        rhythm(known, job.instance()),
        job.hasGivenUp() ? "not until you say so" : Dates.moment(job.next()),
        job.last().map(run -> Dates.moment(run.finished())).orElse("not yet"),
        state(job),
        words(job),
        job.last().map(JobList.Run::problem).orElse(""));
  }

  private static String rhythm(@Nullable Described known, String instance) {
    if (known instanceof RecurringJob recurring) {
      return recurring.rhythm();
    }
    return instance.equals(RecurringTask.INSTANCE) ? "again and again" : instance;
  }

  private static String state(JobList.Waiting job) {
    if (job.failures() > 0) {
      return "bad";
    }
    return job.last().filter(JobList.Run::isDone).isPresent() ? "good" : "wait";
  }

  private static String words(JobList.Waiting job) {
    if (job.isRunning()) {
      return "Running";
    }
    if (job.hasGivenUp()) {
      return "Gave up after " + job.failures() + " tries";
    }
    if (job.failures() > 0) {
      return job.failures() == 1 ? "Failed once" : "Failed " + job.failures() + " times";
    }
    return job.last().filter(JobList.Run::isDone).isPresent() ? "Went well" : "Waiting";
  }

  private static JobsPage.Past past(JobList.Run run) {
    return new JobsPage.Past(Dates.moment(run.finished()), run.name(), run.problem());
  }
}
