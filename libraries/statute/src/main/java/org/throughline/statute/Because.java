// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Says why a duty stands as it does, in sentences that a parent can read.
final class Because {

  private final Duty duty;
  private final Rule rule;

  private Because(Duty duty) {
    this.duty = duty;
    this.rule = duty.rule();
  }

  static String of(Duty duty) {
    Because because = new Because(duty);
    Stream<String> middle =
        duty.reckoning().map(because::reckoned).orElseGet(() -> Stream.of(because.notArisen()));
    return Stream.of(Stream.of(because.claim()), middle, because.ending())
        .flatMap(sentences -> sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// The same for a family: how the day was found and what lifted it, without the sources.
  static String plainly(Duty duty) {
    Because because = new Because(duty);
    return Stream.of(
            duty.reckoning().stream().flatMap(because::counted),
            because.whoIsTold(),
            because.rule.note().stream())
        .flatMap(sentences -> sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private Stream<String> counted(Reckoning found) {
    String besides =
        switch (duty.verdict()) {
          case Verdict.Lifted(var ground, var on) -> lifted(ground, Words.day(on));
          case Verdict.RunsDespite(var ground, var on) -> despite(ground, on);
          case Verdict.EasingEnded(var ground, var on) -> easingEnded(ground, on);
          case Verdict.Runs _,
              Verdict.TooLate _,
              Verdict.Awaited _,
              Verdict.DoesNotApply _,
              Verdict.Closed _,
              Verdict.NotLaw _ ->
              "";
        };
    return Stream.of(howCounted(found), again(), Stream.of(besides)).flatMap(said -> said);
  }

  private String claim() {
    return rule.party().atBeginning() + " " + rule.kind().verb() + " " + rule.act() + ".";
  }

  private Stream<String> ending() {
    Source source = duty.source();
    String standing =
        source.standing() == Standing.VERIFIED ? "" : " (" + source.standing().meaning() + ")";
    return Stream.concat(
        rule.note().stream(), Stream.of("Source: " + source.cited() + standing + "."));
  }

  private Stream<String> reckoned(Reckoning found) {
    return Stream.of(
            howCounted(found), posted(found), again(), Stream.of(outcome(found)), whoIsTold())
        .flatMap(sentences -> sentences);
  }

  private Stream<String> howCounted(Reckoning found) {
    return Stream.of(
        Words.sentence(Words.limit(found.limit().unmoved(), trigger(found)))
            + found.due().map(this::lastDay).orElse("")
            + ".",
        CountedOver.sentence(found, duty.calendars()),
        moved(found));
  }

  private Stream<String> posted(Reckoning found) {
    boolean isPosted =
        found.limit().isFromService()
            && found.trigger().method().filter(ServiceMethod.FIRST_CLASS_POST::equals).isPresent();
    return isPosted ? Stream.of(ServiceMethod.ofPost()) : Stream.empty();
  }

  /// That what freed of it was undone.
  private Stream<String> again() {
    return duty.reversed().stream()
        .map(
            excuse ->
                "It did not apply from %s, when %s. That was reversed on %s, and the time still counts from the same day as before."
                    .formatted(
                        Words.day(excuse.found().happenedOn()),
                        excuse.found().type().words(),
                        excuse.undone().map(later -> Words.day(later.happenedOn())).orElseThrow()));
  }

  private String moved(Reckoning found) {
    LocalDate unmoved = found.unmoved(duty.calendars());
    return found
        .due()
        .filter(due -> !due.equals(unmoved))
        .map(_ -> "It was moved on from " + Words.day(unmoved) + Words.why(found.limit()) + ".")
        .orElse("");
  }

  private String lastDay(LocalDate due) {
    return rule.kind() == DutyKind.MUST_WAIT
        ? ", so it may happen from " + Words.day(due.plusDays(1))
        : ", so the last day is " + Words.day(due);
  }

  private static String trigger(Reckoning found) {
    Occurrence trigger = found.trigger();
    String day = Words.day(found.countedFrom());
    return trigger.type().words()
        + trigger
            .method()
            .filter(_ -> found.limit().isFromService())
            .map(
                method ->
                    " (sent on %s %s, so served on %s)"
                        .formatted(Words.day(trigger.happenedOn()), Words.method(method), day))
            .orElse(" (" + day + ")");
  }

  private String notArisen() {
    return switch (duty.verdict()) {
      case Verdict.Awaited(var types) ->
          "Nothing is due yet: it depends on the day "
              + Words.anyOf(types)
              + ", and no such day is recorded.";
      case Verdict.TooLate(var found, var last) ->
          "It does not apply here, because %s, after the last day, %s."
              .formatted(on(found), Words.day(last));
      case Verdict.DoesNotApply(var other) -> "It does not apply here, because " + on(other) + ".";
      case Verdict.Closed(var end) -> closed(end);
      case Verdict.NotLaw(var day) -> "It was not law on " + Words.day(day) + lawDays(day) + ".";
      case Verdict.Runs _, Verdict.RunsDespite _, Verdict.EasingEnded _, Verdict.Lifted _ -> "";
    };
  }

  private String closed(Occurrence end) {
    return rule.kind() == DutyKind.MUST_WAIT
        ? "There is nothing more to wait for, because " + on(end) + "."
        : "It is no longer due, because " + on(end) + ", while there was still time.";
  }

  private static String on(Occurrence found) {
    return found.type().words() + " (" + Words.day(found.happenedOn()) + ")";
  }

  private String lawDays(LocalDate day) {
    return rule.reform()
        .map(_ -> ": the reform is switched off until the day it comes into force is known")
        .orElseGet(() -> " (law " + rule.inForce().words() + ")" + earlier(day));
  }

  private String earlier(LocalDate day) {
    return day.isBefore(rule.inForce().from())
        ? ": what was law before then applied, and nothing is counted here"
        : "";
  }

  private String outcome(Reckoning found) {
    return switch (duty.verdict()) {
      case Verdict.Lifted(var ground, var on) -> lifted(ground, on);
      case Verdict.RunsDespite(var ground, var on) -> done(found) + " " + despite(ground, on);
      case Verdict.EasingEnded(var ground, var on) -> done(found) + " " + easingEnded(ground, on);
      case Verdict.Runs _,
          Verdict.TooLate _,
          Verdict.Awaited _,
          Verdict.DoesNotApply _,
          Verdict.Closed _,
          Verdict.NotLaw _ ->
          done(found);
    };
  }

  private static String despite(ExceptionGround ground, LocalDate on) {
    return "An exception is recorded for %s (%s), but it does not lift this limit: %s."
        .formatted(
            Words.day(on),
            ground.words(),
            ground.inForce().on(on)
                ? "that day lies outside it"
                : "the law did not allow it on that day");
  }

  private String lifted(ExceptionGround ground, LocalDate on) {
    String why = lifted(ground, "%s; %s".formatted(Words.day(on), Words.cited(ground.source())));
    return duty.metOn()
        .map(met -> why + " It happened on " + Words.day(met) + ": late, with an exception.")
        .orElse(why + " It has not happened, and must still be done as soon as practicable.");
  }

  /// @param basis the day and the source
  private static String lifted(ExceptionGround ground, String basis) {
    return ground.isEasing()
        ? "%s (%s), %s.".formatted(Words.sentence(ground.words()), basis, ground.inForce().words())
        : "The fixed limit was lifted, because %s (%s).".formatted(ground.words(), basis);
  }

  private static String easingEnded(ExceptionGround ground, LocalDate on) {
    return "%s (%s), but only up to %s: since then it binds as before."
        .formatted(
            Words.sentence(ground.words()),
            Words.day(on),
            ground.inForce().until().map(Words::day).orElseThrow());
  }

  private String done(Reckoning found) {
    if (rule.kind() == DutyKind.MUST_WAIT) {
      return waited();
    }
    return switch (duty.state()) {
      case MET -> happened() + (duty.due().isPresent() ? ", in time." : ".") + settled(found);
      case MET_LATE -> happened() + ", " + daysLate(found) + " late.";
      case MISSED ->
          rule.kind() == DutyKind.MAY
              ? pending() + ", and the time for it is over."
              : pending() + ", and that day has passed.";
      case OPEN, LIFTED_BY_EXCEPTION, NOT_ARISEN -> pending() + " yet." + settled(found);
    };
  }

  private static String settled(Reckoning found) {
    return found
        .settledBy()
        .map(came -> " What counts is the day " + on(came) + ", and that was in time.")
        .orElse("");
  }

  private String pending() {
    return duty.told().stream().anyMatch(told -> told.on().isPresent())
        ? "Not everybody has been told"
        : "It has not happened";
  }

  /// Of several who are told: who was, who need not be, and who has still to be. Nothing once all
  /// were.
  private Stream<String> whoIsTold() {
    if (duty.told().stream().noneMatch(Told::isOutstanding)) {
      return Stream.empty();
    }
    return Stream.of(
        addressed("Told so far: ", told -> told.on().isPresent()),
        addressed("Need not be told: ", told -> told.on().isEmpty() && !told.isOutstanding()),
        addressed("Not told yet: ", Told::isOutstanding));
  }

  private String addressed(String lead, Predicate<Told> wanted) {
    List<String> whom =
        duty.told().stream()
            .filter(wanted)
            .map(told -> told.who().words() + told.on().map(Because::inBrackets).orElse(""))
            .toList();
    return whom.isEmpty() ? "" : lead + Words.allOf(whom) + ".";
  }

  private static String inBrackets(LocalDate day) {
    return " (" + Words.day(day) + ")";
  }

  private String happened() {
    return "It happened on " + duty.metOn().map(Words::day).orElseThrow();
  }

  private String daysLate(Reckoning found) {
    long days = DAYS.between(found.due().orElseThrow(), duty.metOn().orElseThrow());
    return days == 1 ? "1 day" : days + " days";
  }

  private String waited() {
    return switch (duty.state()) {
      case MISSED -> happened() + ", too early.";
      case MET -> "The time was waited for.";
      case OPEN, MET_LATE, LIFTED_BY_EXCEPTION, NOT_ARISEN -> "The time is not over yet.";
    };
  }
}
