// SPDX-License-Identifier: Apache-2.0

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An officer's tray of 200 open cases read by 20 users without a pause, and by 20 who look at it
/// for a second; and saving an event, from the press of the button to the answer, with what is due,
/// the notice and the audit line, before those loads and right after them. The heap of the
/// application is a gigabyte.
///
/// Usage: `benchmarks/work-tray.sh [city|county] [PEER]`
public final class WorkTray {

  private static final int PORT = 18083;
  private static final int EVENTS = 200;

  public static void main(String[] arguments) throws Exception {
    Map<String, String> settings =
        Map.of(
            "THROUGHLINE_DEMONSTRATIONSCALE", arguments[0], "THROUGHLINE_JAVA_OPTIONS", "-Xmx1g");
    try (Site site = Site.start(PORT, settings)) {
      List<String> open = takeCases(site.data());
      awaitRest(site.data());
      saved(site, open, EVENTS);
      System.out.println("saving an event: " + saved(site, open, EVENTS));
      Load.print("tray", Load.measured(site, "/cases"));
      Load.print("with pauses", Load.paced(site, "/cases"));
      Load.print("whole team", Load.measured(site, "/cases?whose=all"));
      Load.print("a case", Load.measured(site, "/cases/" + open.getFirst()));
      System.out.println("saving an event after so much load: " + saved(site, open, EVENTS));
      if (arguments.length > 1) {
        Load.print("peer", Load.measured(arguments[1], ""));
      }
    }
  }

  private static String saved(Site site, List<String> open, int events) throws Exception {
    List<Double> taken = new ArrayList<>();
    for (int event = 0; event < events; event++) {
      String path = "/cases/" + open.get(event % open.size()) + "/events/new";
      Site.Answer answer =
          site.send(
              path, Map.of("type", "considering-notices-sent", "on", LocalDate.now().toString()));
      taken.add(answer.taken());
      site.get(answer.leadsTo());
    }
    taken.sort(null);
    return "p50 %.0f ms, p95 %.0f ms"
        .formatted(taken.get(events / 2), taken.get(events * 95 / 100));
  }

  /// Gives the administrator 200 open cases and the roles to see them. None is of a restricted child,
  /// whom the administrator may not see.
  ///
  /// @return the addresses of those that are assessments
  static List<String> takeCases(Path data) throws Exception {
    try (Connection connection = owner(data);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "update identity.account set roles = roles || '{CASE_OFFICER,CASEWORK_MANAGER}' where email = 'bench.mark@council.example'");
      statement.execute(
          """
          update cases.case_file set officer_id = (select account_id from identity.account where email = 'bench.mark@council.example')
           where case_id in (select f.case_id from cases.case_file f join children.child c using (child_id)
             where f.closed_on is null and not c.is_restricted
             order by f.pathway = 'ehc-needs-assessment' desc, f.case_id limit 200)
          """);
      statement.execute("analyze cases.case_file");
      return addresses(statement);
    }
  }

  /// Waits until the measures of so many cases are counted, as they are after a first start, and no
  /// other job runs behind the pages. Prints how long that took.
  static void awaitRest(Path data) throws Exception {
    long begun = System.nanoTime();
    try (Connection connection = owner(data);
        Statement statement = connection.createStatement()) {
      while (areRunning(statement)) {
        Thread.sleep(Duration.ofSeconds(2));
      }
    }
    System.out.printf("measures counted in %.0f s%n", (System.nanoTime() - begun) / 1e9);
  }

  private static boolean areRunning(Statement statement) throws SQLException {
    try (ResultSet running =
        statement.executeQuery(
            """
            select from jobs.scheduled_task
             where picked
                or task_name = 'refresh-measures' and (last_success is null or execution_time <= now())
            """)) {
      return running.next();
    }
  }

  /// The database as its owner sees it.
  static Connection owner(Path data) throws Exception {
    List<String> pid = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    String password = Files.readString(data.resolve("database-password")).strip();
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + pid.get(3).strip() + "/throughline", "throughline", password);
  }

  private static List<String> addresses(Statement statement) throws SQLException {
    List<String> addresses = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select public_id from cases.case_file f join identity.account a on a.account_id = f.officer_id
             where a.email = 'bench.mark@council.example' and f.pathway = 'ehc-needs-assessment'
            """)) {
      while (rows.next()) {
        addresses.add(rows.getString(1));
      }
    }
    return addresses;
  }
}
