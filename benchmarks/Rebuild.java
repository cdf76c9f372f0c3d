// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/// Works out every due date of an invented authority anew from its events, as the night does, and
/// holds the outcome against what stood there before.
///
/// Usage: `benchmarks/rebuild.sh [city|county]`
public final class Rebuild {

  private static final int PORT = 18086;
  private static final int TIMES = 3;
  private static final String JOBS = "/administration/jobs";

  private static final String DIGEST =
      "select sum(hashtextextended(d::text, 0)::numeric)::text || ', lines: ' || count(*) from cases.due d";

  private static final String RUNS =
      "select count(*) from jobs.run where task_name = 'reckon-cases'";

  private static final String TAKEN =
      """
      select extract(epoch from finished_at - started_at) from jobs.run
       where task_name = 'reckon-cases' and is_done order by run_id desc limit 1
      """;

  private Rebuild() {}

  public static void main(String[] arguments) throws Exception {
    try (Site site = Site.start(PORT, Map.of("THROUGHLINE_DEMONSTRATIONSCALE", arguments[0]));
        Connection owner = WorkTray.owner(site.data())) {
      WorkTray.awaitRest(site.data());
      String before = text(owner, DIGEST);
      double events = number(owner, "select count(*) from cases.event");
      for (int time = 0; time < TIMES; time++) {
        double seconds = rebuilt(site, owner);
        String after = text(owner, DIGEST);
        if (!after.equals(before)) {
          throw new IllegalStateException("It came out otherwise: " + before + " and " + after);
        }
        System.out.printf(
            "%,.0f events in %.1f s: %.1f s a million; as before (%s)%n",
            events, seconds, seconds * 1e6 / events, after);
      }
    }
  }

  private static double rebuilt(Site site, Connection owner) throws Exception {
    double runs = number(owner, RUNS);
    site.post(JOBS, JOBS + "/run", Map.of("name", "reckon-cases", "instance", "recurring"));
    while (number(owner, RUNS) == runs) {
      Thread.sleep(Duration.ofMillis(200));
    }
    return number(owner, TAKEN);
  }

  private static double number(Connection database, String sql) throws SQLException {
    return Double.parseDouble(text(database, sql));
  }

  private static String text(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }
}
