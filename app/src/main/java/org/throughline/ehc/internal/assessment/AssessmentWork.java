// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc.internal.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.throughline.cases.CaseSummary;
import org.throughline.cases.CaseWork;
import org.throughline.cases.NewEvent;
import org.throughline.cases.RecordedEvent;
import org.throughline.platform.Outcome;
import org.throughline.platform.Problem;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.web.Dates;
import org.throughline.settings.Setting;

/// Asks, chases and takes in advice and consultations: each is an event of the case, so that what
/// is due follows from it as from any other.
@Component
public class AssessmentWork {

  private final CaseWork work;

  AssessmentWork(CaseWork work) {
    this.work = work;
  }

  /// The case as the person saw it, and who it is.
  public record Seen(CaseSummary summary, long version, AccountId by) {}

  /// Asks several advisers for advice on one day.
  ///
  /// @param whom the person or service, by the adviser
  /// @param standing the advice as it stands
  @Transactional
  public Outcome<CaseSummary> ask(
      Seen seen,
      Map<Adviser, String> whom,
      Optional<LocalDate> on,
      List<AdviceLine> standing,
      LocalDate today) {
    List<Problem> problems = new ArrayList<>(asking(whom, standing, today));
    if (on.isEmpty()) {
      problems.add(new Problem("EHC-160", "on", "Enter the day on which it was asked for."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Outcome<CaseSummary> last = new Outcome.Refused<>(List.of());
    Seen now = seen;
    for (Map.Entry<Adviser, String> one : whom.entrySet()) {
      Map<String, String> details = Map.of("of", one.getKey().code(), "whom", one.getValue());
      last = record(now, AssessmentFile.ASKED, on.get(), details);
      if (!(last instanceof Outcome.Done<CaseSummary>(CaseSummary saved))) {
        return last;
      }
      now = new Seen(saved, saved.version(), seen.by());
    }
    return last;
  }

  private static List<Problem> asking(
      Map<Adviser, String> whom, List<AdviceLine> standing, LocalDate today) {
    List<Problem> problems = new ArrayList<>();
    if (whom.isEmpty()) {
      problems.add(
          new Problem("EHC-161", field(Adviser.FAMILY), "Enter who was asked, for one at least."));
    }
    whom.forEach(
        (adviser, words) -> {
          if (words.length() > 200) {
            problems.add(new Problem("EHC-162", field(adviser), "Use up to 200 characters."));
          }
          standing.stream()
              .filter(line -> line.adviser() == adviser && adviser != Adviser.OTHER)
              .flatMap(line -> again(line, today).stream())
              .findFirst()
              .ifPresent(problems::add);
        });
    return problems;
  }

  private static Optional<Problem> again(AdviceLine line, LocalDate today) {
    String field = field(line.adviser());
    if (line.reused().isPresent()) {
      return Optional.of(
          new Problem(
              "EHC-165",
              field,
              "It was agreed that earlier advice is reused, so it must not be sought again (reg 6(4)). Take the agreement out first."));
    }
    return line.stateOn(today).isOutstanding()
        ? Optional.of(
            new Problem(
                "EHC-166",
                field,
                "It was asked for on %s and has not come. Send a reminder instead."
                    .formatted(Dates.full(line.asked().orElseThrow()))))
        : Optional.empty();
  }

  /// The name of an adviser's field in the form.
  public static String field(Adviser adviser) {
    return "whom-" + adviser.code();
  }

  /// Notes who was told of a request, or sent the final plan: one event names all who were told on
  /// one day.
  ///
  /// @param type of the event that tells them
  /// @param told the codes of addressees, or that there is no school to tell
  @Transactional
  public Outcome<CaseSummary> tell(
      Seen seen, String type, List<String> told, Optional<LocalDate> on) {
    List<Problem> problems = new ArrayList<>();
    if (told.isEmpty()) {
      problems.add(
          new Problem(
              "EHC-184", "told-" + Addressee.HEALTH.code(), "Tick who was told, one at least."));
    }
    if (told.containsAll(List.of(Addressee.SCHOOL.code(), NoticeFile.NO_SCHOOL))) {
      problems.add(
          new Problem(
              "EHC-186",
              "told-" + NoticeFile.NO_SCHOOL,
              "Tick that the school was told, or that there is none, not both."));
    }
    if (on.isEmpty()) {
      problems.add(new Problem("EHC-185", "on", "Enter the day on which they were told."));
    }
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Map<String, String> details = Map.of(RecordedEvent.TOLD, String.join(", ", told));
    return record(seen, type, on.orElseThrow(), details);
  }

  /// Notes that advice came.
  @Transactional
  public Outcome<CaseSummary> receive(
      Seen seen, AdviceLine line, Optional<LocalDate> on, String note) {
    List<Problem> problems = new ArrayList<>(after(line.asked(), on, "it was asked for"));
    problems.addAll(short4000(note, "note"));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Map<String, String> details = answering(line.request());
    details.put("from", line.adviser().code());
    put(details, "note", note);
    return record(seen, AssessmentFile.RECEIVED, on.orElseThrow(), details);
  }

  /// Notes that the adviser was reminded: for the first, the second or the last time.
  @Transactional
  public Outcome<CaseSummary> remind(Seen seen, AdviceLine line, Optional<LocalDate> on) {
    List<Problem> problems = after(line.asked(), on, "it was asked for");
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    int which = Math.min(line.reminders(), AssessmentFile.REMINDERS.size() - 1);
    Map<String, String> details = answering(line.request());
    details.put("to", line.adviser().code());
    return record(seen, AssessmentFile.REMINDERS.get(which), on.orElseThrow(), details);
  }

  /// Notes that a school or college was asked whether it could take the child.
  ///
  /// @param standing the consultations as they stand
  @Transactional
  public Outcome<CaseSummary> consult(
      Seen seen,
      Optional<Setting> setting,
      List<Problem> found,
      Optional<LocalDate> on,
      List<Consultation> standing) {
    List<Problem> problems = new ArrayList<>(found);
    if (on.isEmpty()) {
      problems.add(new Problem("EHC-167", "on", "Enter the day on which it was consulted."));
    }
    setting
        .filter(each -> on.isPresent() && !each.isOpenOn(on.get()))
        .ifPresent(
            each ->
                problems.add(
                    new Problem(
                        "EHC-168",
                        "setting",
                        "This setting was not open on that day. Choose one that is.")));
    setting.flatMap(each -> again(each, on, standing)).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Map<String, String> details = Map.of("setting", setting.orElseThrow().code());
    return record(seen, AssessmentFile.CONSULTED, on.orElseThrow(), details);
  }

  /// It may be asked again another day, such as about another draft.
  private static Optional<Problem> again(
      Setting setting, Optional<LocalDate> on, List<Consultation> standing) {
    return standing.stream()
        .filter(each -> each.code().equals(setting.code()))
        .filter(each -> on.equals(Optional.of(each.asked())))
        .findFirst()
        .map(
            each ->
                new Problem(
                    "EHC-193",
                    "setting",
                    "It is recorded already that %s was consulted on %s. Choose another, or correct the day."
                        .formatted(each.setting(), Dates.full(each.asked()))));
  }

  /// What a school replied.
  public record WishedReply(
      Optional<LocalDate> on,
      Optional<Consultation.Reply> reply,
      List<Ground> grounds,
      String reasons) {

    public WishedReply {
      grounds = List.copyOf(grounds);
    }
  }

  @Transactional
  public Outcome<CaseSummary> reply(Seen seen, Consultation consultation, WishedReply wished) {
    List<Problem> problems =
        new ArrayList<>(after(Optional.of(consultation.asked()), wished.on(), "it was consulted"));
    problems.addAll(replying(wished));
    if (!problems.isEmpty()) {
      return new Outcome.Refused<>(problems);
    }
    Map<String, String> details = answering(consultation.number());
    put(details, "setting", consultation.code());
    details.put("reply", wished.reply().orElseThrow().code());
    put(
        details,
        "grounds",
        wished.grounds().stream().map(Ground::code).collect(Collectors.joining(", ")));
    put(details, "reasons", wished.reasons());
    return record(seen, AssessmentFile.REPLIED, wished.on().orElseThrow(), details);
  }

  private static List<Problem> replying(WishedReply wished) {
    List<Problem> problems = new ArrayList<>(short4000(wished.reasons(), "reasons"));
    if (wished.reply().isEmpty()) {
      problems.add(new Problem("EHC-169", "reply", "Choose what the school replied."));
    }
    boolean isNo = wished.reply().equals(Optional.of(Consultation.Reply.NO));
    if (isNo && wished.grounds().isEmpty()) {
      problems.add(
          new Problem(
              "EHC-170",
              "ground-" + Ground.UNSUITABLE.code(),
              "Tick the ground of section 39(4) on which the school relies."));
    }
    if (isNo && wished.reasons().isEmpty()) {
      problems.add(new Problem("EHC-171", "reasons", "Write down the school’s reasons."));
    }
    return problems;
  }

  private Outcome<CaseSummary> record(
      Seen seen, String type, LocalDate on, Map<String, String> details) {
    NewEvent event = new NewEvent(type, on, Optional.empty(), details, OptionalInt.empty(), false);
    return work.record(seen.summary().id(), seen.version(), event, seen.by());
  }

  private static Map<String, String> answering(int number) {
    Map<String, String> details = new LinkedHashMap<>();
    details.put(RecordedEvent.ANSWERS, Integer.toString(number));
    return details;
  }

  private static void put(Map<String, String> details, String name, String value) {
    if (!value.isEmpty()) {
      details.put(name, value);
    }
  }

  private static List<Problem> after(
      Optional<LocalDate> asked, Optional<LocalDate> on, String since) {
    boolean isEarly = asked.isPresent() && on.isPresent() && on.get().isBefore(asked.get());
    return on.isEmpty() || isEarly
        ? List.of(
            new Problem(
                "EHC-172", "on", "Enter the day, not before the day on which " + since + "."))
        : List.of();
  }

  private static List<Problem> short4000(String words, String field) {
    return words.length() > 4_000
        ? List.of(new Problem("EHC-173", field, "Use up to 4,000 characters."))
        : List.of();
  }
}
