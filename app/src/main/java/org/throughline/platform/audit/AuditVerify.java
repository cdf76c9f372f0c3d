// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.database.OwnerConnection;
import tools.jackson.databind.json.JsonMapper;

/// The command `audit-verify`: walks along the audit log and says whether it is whole.
///
/// Works beside a running application and on a stopped one's data. Exit codes: 0 whole, 2 used
/// wrongly, 3 broken, 4 the log or its anchors could not be read.
public final class AuditVerify {

  private static final int WHOLE = 0;
  private static final int USAGE = 2;
  private static final int BROKEN = 3;
  private static final int UNREADABLE = 4;

  private static final String HOW =
      """
      Usage: throughline audit-verify [--data DIR] [--json]
      Checks that no line of the audit log was changed, removed or moved since it was written.
      Exit codes: 0 whole, 2 used wrongly, 3 broken, 4 could not be read.
      """;

  private AuditVerify() {}

  /// Runs the command.
  ///
  /// @param arguments what follows the command's name
  /// @return the exit code
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Path data = Path.of(System.getProperty("user.home"), ".throughline");
    boolean json = false;
    for (int at = 0; at < arguments.size(); at++) {
      switch (arguments.get(at)) {
        case "--json" -> json = true;
        case "--data" -> {
          if (++at == arguments.size()) {
            return used(err, "--data needs a folder.");
          }
          data = Path.of(arguments.get(at));
        }
        case "--help" -> {
          out.print(HOW);
          return WHOLE;
        }
        default -> {
          return used(err, "audit-verify does not know the option " + arguments.get(at) + ".");
        }
      }
    }
    return run(data, json, out, err);
  }

  private static int run(Path data, boolean json, PrintStream out, PrintStream err) {
    if (!OwnerConnection.isOutside() && !Files.isDirectory(data.resolve("postgres"))) {
      err.println("There is no database in that folder. Name the data folder with --data DIR.");
      return UNREADABLE;
    }
    try (OwnerConnection owner = OwnerConnection.open(data)) {
      ChainReport report = AuditChain.verify(owner.connection(), new AnchorFile(data).read());
      out.println(json ? asJson(report) : report.sentence());
      return report.isWhole() ? WHOLE : BROKEN;
    } catch (SQLException | IOException unreadable) {
      err.println("The audit log could not be read. " + unreadable.getMessage());
      return UNREADABLE;
    }
  }

  private static int used(PrintStream err, String sentence) {
    err.println(sentence);
    err.print(HOW);
    return USAGE;
  }

  private static String asJson(ChainReport report) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("whole", report.isWhole());
    answer.put("lines", report.lines());
    answer.put("anchors", report.anchors());
    report
        .broken()
        .ifPresent(
            broken ->
                answer.put(
                    "broken",
                    Map.of(
                        "line", broken.line(),
                        "kind", broken.kind().name().toLowerCase(java.util.Locale.ROOT),
                        "sentence", broken.sentence())));
    return JsonMapper.builder().build().writeValueAsString(answer);
  }
}
