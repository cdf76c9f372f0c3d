// SPDX-License-Identifier: Apache-2.0
package org.throughline.papers.internal.print;

import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.throughline.papers.ActionPlan;
import org.throughline.papers.ActionPlan.Aim;
import org.throughline.papers.ActionPlan.PlanPriority;
import org.throughline.papers.ActionPlan.PlannedAction;
import org.throughline.papers.Commitment;
import org.throughline.papers.Confidence;
import org.throughline.papers.Lead;
import org.throughline.papers.Minutes;
import org.throughline.papers.Outline;
import org.throughline.papers.Paper;
import org.throughline.papers.PerformanceMeasure;
import org.throughline.papers.Place;
import org.throughline.papers.Priority;
import org.throughline.papers.Report;
import org.throughline.papers.Section;
import org.throughline.papers.Strategy;
import org.throughline.papers.Unrecognised;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// Papers as JSON. Field names are part of the command's contract; a value that the paper does
/// not
/// give is null.
public final class PaperJson implements AutoCloseable {

  private final JsonGenerator json;

  public PaperJson(OutputStream out) {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    ObjectWriteContext pretty =
        new ObjectWriteContext.Base() {
          @Override
          public tools.jackson.core.PrettyPrinter getPrettyPrinter() {
            return new DefaultPrettyPrinter();
          }
        };
    json = factory.createGenerator(pretty, out);
  }

  @Override
  public void close() {
    json.close();
  }

  public void startArray() {
    json.writeStartArray();
  }

  public void endArray() {
    json.writeEndArray();
  }

  /// A file that could not be read, in its place among the others.
  public void refused(String file, String code, String message) {
    json.writeStartObject();
    json.writeStringProperty("file", file);
    json.writeObjectPropertyStart("refused");
    json.writeStringProperty("code", code);
    json.writeStringProperty("message", message);
    json.writeEndObject();
    json.writeEndObject();
  }

  public void paper(Paper paper) {
    json.writeStartObject();
    json.writeStringProperty("file", paper.file());
    json.writeStringProperty("kind", paper.kind().word());
    json.writeStringProperty("format", paper.format().name().toLowerCase(java.util.Locale.ROOT));
    array("strategies", paper.strategies(), this::strategy);
    array("actionPlans", paper.actionPlans(), this::plan);
    array("measures", paper.measures(), this::measure);
    paper.report().ifPresentOrElse(this::report, () -> json.writeNullProperty("report"));
    paper.minutes().ifPresentOrElse(this::minutes, () -> json.writeNullProperty("minutes"));
    array("unrecognised", paper.unrecognised(), this::unrecognised);
    array("notices", paper.outline().notices(), this::notice);
    json.writeEndObject();
  }

  private void strategy(Strategy strategy) {
    json.writeStringProperty("title", strategy.title());
    text("period", strategy.period());
    text("from", strategy.from().map(Object::toString));
    text("to", strategy.to().map(Object::toString));
    text("vision", strategy.vision());
    array("priorities", strategy.priorities(), this::priority);
    strings("themes", strategy.themes());
    array("commitments", strategy.commitments(), this::commitment);
    strings("outcomeStatements", strategy.outcomeStatements());
    strings("successMeasures", strategy.successMeasures());
    strings("governance", strategy.governance());
    strings("owners", strategy.owners());
    array("sections", strategy.sections(), this::section);
    where(strategy.place(), strategy.confidence());
  }

  private void priority(Priority priority) {
    json.writeNumberProperty("number", priority.number());
    json.writeStringProperty("label", priority.label());
    json.writeStringProperty("title", priority.title());
    text("ambition", priority.ambition());
    strings("statements", priority.statements());
    array("commitments", priority.commitments(), this::commitment);
    where(priority.place(), priority.confidence());
  }

  private void commitment(Commitment commitment) {
    commitment
        .year()
        .ifPresentOrElse(
            year -> json.writeNumberProperty("year", year), () -> json.writeNullProperty("year"));
    text("yearLabel", commitment.yearLabel());
    text("theme", commitment.theme());
    json.writeStringProperty("text", commitment.text());
    leads(commitment.leads());
    text("by", commitment.by());
    text("success", commitment.success());
    where(commitment.place(), commitment.confidence());
  }

  private void plan(ActionPlan plan) {
    json.writeStringProperty("title", plan.title());
    text("period", plan.period());
    text("from", plan.from().map(Object::toString));
    text("to", plan.to().map(Object::toString));
    text("strategy", plan.strategy());
    array("priorities", plan.priorities(), this::planPriority);
    map("people", plan.people());
    map("abbreviations", plan.abbreviations());
    where(plan.place(), plan.confidence());
  }

  private void planPriority(PlanPriority priority) {
    json.writeNumberProperty("number", priority.number());
    json.writeStringProperty("title", priority.title());
    array("aims", priority.aims(), this::aim);
    where(priority.place(), priority.confidence());
  }

  private void aim(Aim aim) {
    text("code", aim.code());
    json.writeStringProperty("aim", aim.aim());
    array("actions", aim.actions(), this::action);
    where(aim.place(), aim.confidence());
  }

  private void action(PlannedAction action) {
    text("code", action.code());
    json.writeStringProperty("text", action.text());
    leads(action.leads());
    text("timescale", action.timescale());
    text("success", action.success());
    text("comments", action.comments());
    text("status", action.status());
    map("other", action.other());
    where(action.place(), action.confidence());
  }

  /// Names where the key gives them, and the initials as printed beside them.
  private void leads(List<Lead> leads) {
    strings("leads", leads.stream().map(Lead::display).toList());
    strings("leadsPrinted", leads.stream().map(Lead::printed).toList());
  }

  private void measure(PerformanceMeasure measure) {
    json.writeStringProperty("text", measure.text());
    text("baseline", measure.baseline());
    text("target", measure.target());
    text("rule", measure.rule());
    text("by", measure.by());
    map("other", measure.other());
    where(measure.place(), measure.confidence());
  }

  private void report(Report report) {
    json.writeObjectPropertyStart("report");
    text("title", report.title());
    array("header", report.header(), this::headerLine);
    array("recommendations", report.recommendations(), this::recommendation);
    array("implications", report.implications(), this::implication);
    strings("backgroundPapers", report.backgroundPapers());
    strings("appendices", report.appendices());
    flag("keyDecision", report.keyDecision());
    text("keyDecisionReason", report.keyDecisionReason());
    flag("privateReport", report.privateReport());
    text("privateReason", report.privateReason());
    array("sections", report.sections(), this::section);
    where(report.place(), report.confidence());
    json.writeEndObject();
  }

  private void headerLine(Report.HeaderLine line) {
    json.writeStringProperty("label", line.label());
    json.writeStringProperty("value", line.value());
    json.writeStringProperty("place", line.place().toString());
  }

  private void recommendation(Report.Recommendation recommendation) {
    json.writeStringProperty("text", recommendation.text());
    where(recommendation.place(), recommendation.confidence());
  }

  private void implication(Report.Implication implication) {
    json.writeStringProperty("kind", implication.kind());
    json.writeStringProperty("text", implication.text());
    if (implication.officer().isPresent()) {
      json.writeObjectPropertyStart("officer");
      json.writeStringProperty("name", implication.officer().get().name());
      text("role", implication.officer().get().role());
      text("telephone", implication.officer().get().telephone());
      json.writeEndObject();
    } else {
      json.writeNullProperty("officer");
    }
    where(implication.place(), implication.confidence());
  }

  private void minutes(Minutes minutes) {
    json.writeObjectPropertyStart("minutes");
    text("meeting", minutes.meeting());
    text("date", minutes.date());
    array("items", minutes.items(), this::item);
    array("resolutions", minutes.resolutions(), this::resolution);
    array("requests", minutes.requests(), this::request);
    where(minutes.place(), minutes.confidence());
    json.writeEndObject();
  }

  private void item(Minutes.Item item) {
    text("number", item.number());
    text("title", item.title());
    array(
        "presenters",
        item.presenters(),
        who -> {
          json.writeStringProperty("name", who.name());
          text("role", who.role());
        });
    strings("summary", item.summary());
    strings("noted", item.noted());
    array("resolutions", item.resolutions(), this::resolution);
    array("requests", item.requests(), this::request);
    where(item.place(), item.confidence());
  }

  private void resolution(Minutes.Resolution resolution) {
    json.writeStringProperty("text", resolution.text());
    json.writeStringProperty("wording", resolution.wording().name());
    where(resolution.place(), resolution.confidence());
  }

  private void request(Minutes.Request request) {
    json.writeStringProperty("text", request.what());
    text("of", request.of());
    text("by", request.by());
    json.writeStringProperty("words", request.words());
    json.writeBooleanProperty("action", request.formal());
    where(request.place(), request.confidence());
  }

  private void section(Section section) {
    json.writeStringProperty("title", section.title());
    strings("paragraphs", section.paragraphs());
    json.writeStringProperty("place", section.place().toString());
  }

  private void unrecognised(Unrecognised words) {
    json.writeStringProperty("place", words.place().toString());
    json.writeStringProperty("text", words.text());
  }

  private void notice(Outline.Notice notice) {
    json.writeStringProperty("place", notice.place().toString());
    json.writeStringProperty("text", notice.text());
  }

  private void where(Place place, Confidence confidence) {
    json.writeStringProperty("place", place.toString());
    json.writeStringProperty("confidence", confidence.word());
  }

  private void text(String name, Optional<String> value) {
    value.ifPresentOrElse(
        words -> json.writeStringProperty(name, words), () -> json.writeNullProperty(name));
  }

  private void flag(String name, Optional<Boolean> value) {
    value.ifPresentOrElse(
        yes -> json.writeBooleanProperty(name, yes), () -> json.writeNullProperty(name));
  }

  private void strings(String name, List<String> values) {
    json.writeArrayPropertyStart(name);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  private void map(String name, Map<String, String> values) {
    json.writeObjectPropertyStart(name);
    values.forEach(json::writeStringProperty);
    json.writeEndObject();
  }

  private <T> void array(String name, List<T> values, java.util.function.Consumer<T> write) {
    json.writeArrayPropertyStart(name);
    for (T value : values) {
      json.writeStartObject();
      write.accept(value);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
