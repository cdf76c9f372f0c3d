// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases.commands;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.throughline.platform.commandline.Arguments;
import org.throughline.platform.commandline.CannotContinue;
import org.throughline.platform.commandline.ExitCode;
import org.throughline.platform.commandline.Job;
import org.throughline.statute.EventType;
import org.throughline.statute.ExceptionGround;
import org.throughline.statute.Pathway;
import org.throughline.statute.Pathways;
import org.throughline.statute.Rule;
import org.throughline.statute.Source;

/// The command `pathways`: prints every pathway with its events, exceptions and duties.
public final class PrintPathways implements Job {

  private static final String USAGE =
      """
      Usage: ./throughline pathways [--json]
      Prints every pathway with the types of its events, its exceptions and its duties.
      """;

  @Override
  public int run(List<String> words, PrintStream out, PrintStream err) {
    Arguments arguments = Arguments.read(words, Set.of(), Set.of("--json", "--help"));
    if (arguments.switches().contains("--help")) {
      out.print(USAGE);
      return ExitCode.DONE.number();
    }
    if (!arguments.rest().isEmpty()) {
      throw new CannotContinue(
          ExitCode.WRONG_USE,
          "pathways takes no “%s”: ./throughline pathways --help shows how."
              .formatted(arguments.rest().getFirst()));
    }
    List<Pathway> all = Pathways.standard().all();
    if (arguments.switches().contains("--json")) {
      out.println(Json.write(all.stream().map(PrintPathways::json).toList()));
    } else {
      all.forEach(pathway -> print(pathway, out));
    }
    return ExitCode.DONE.number();
  }

  private static void print(Pathway pathway, PrintStream out) {
    out.println(pathway.code() + ": " + pathway.title());
    out.println(
        Wrapped.text(
            "  events      ", codes(pathway.eventTypes().stream().map(EventType::code).toList())));
    out.println(
        Wrapped.text(
            "  exceptions  ",
            codes(pathway.exceptions().stream().map(ExceptionGround::code).toList())));
    for (Rule rule : pathway.rules()) {
      out.println("  " + rule.code());
      out.println(Wrapped.text("      ", rule.sentence()));
      out.println(Wrapped.text("      ", rule.source().toString()));
    }
    out.println();
  }

  private static String codes(List<String> codes) {
    return codes.isEmpty() ? "none" : codes.stream().collect(Collectors.joining(", "));
  }

  private static Map<String, Object> json(Pathway pathway) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("pathway", pathway.code());
    row.put("title", pathway.title());
    row.put("beginsWith", pathway.beginsWith().stream().map(EventType::code).toList());
    row.put("endsWith", pathway.endsWith().stream().map(EventType::code).toList());
    row.put("eventTypes", pathway.eventTypes().stream().map(PrintPathways::json).toList());
    row.put(
        "exceptions", pathway.exceptions().stream().map(ground -> json(pathway, ground)).toList());
    row.put("duties", pathway.rules().stream().map(PrintPathways::json).toList());
    return row;
  }

  private static Map<String, Object> json(EventType type) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("type", type.code());
    row.put("meaning", type.words());
    row.put("mayLieAhead", type.isPlanned());
    return row;
  }

  private static Map<String, Object> json(Pathway pathway, ExceptionGround ground) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("code", ground.code());
    row.put("meaning", ground.words());
    row.put(
        "source",
        pathway.sources(ground).stream().map(Source::toString).collect(Collectors.joining("; ")));
    return row;
  }

  private static Map<String, Object> json(Rule rule) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("duty", rule.code());
    row.put("kind", rule.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    row.put("who", rule.party().words());
    row.put("text", rule.sentence());
    row.put("countedFrom", rule.limit().from().stream().map(EventType::code).toList());
    row.put("metBy", rule.metBy().stream().map(EventType::code).toList());
    row.put("liftedBy", rule.exceptions().stream().map(ExceptionGround::code).toList());
    row.put("source", rule.source().cited());
    row.put("standing", rule.source().standing().letter());
    return row;
  }
}
