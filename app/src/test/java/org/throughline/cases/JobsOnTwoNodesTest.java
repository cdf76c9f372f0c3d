// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.platform.database.RunningDatabase.number;
import static org.throughline.platform.database.RunningDatabase.until;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.throughline.platform.database.RunningDatabase;
import org.throughline.testing.RunningThroughline;
import org.throughline.testing.WebVisitor;

/// Two programs on one database, and the work that is done in the background: each piece is done
/// by one of them, once.
@Timeout(300)
class JobsOnTwoNodesTest {

  private static final int ROUNDS_AT_LEAST = 5;
  private static final int ROUNDS_AT_MOST = 60;
  private static final int AT_ONCE = 12;

  private static final String KEEP_WHO_TAKES =
      """
      create table public.taken (task_name text, task_instance text, node text, nth serial);
      create function public.keep_taken() returns trigger language plpgsql security definer as $$
      begin
        insert into public.taken (task_name, task_instance, node)
        values (new.task_name, new.task_instance, new.picked_by);
        return new;
      end $$;
      create trigger keep_taken after update on jobs.scheduled_task
        for each row when (new.picked and not old.picked) execute function public.keep_taken()
      """;

  private static final String WHO_TOOK = "select distinct node from public.taken order by node";

  private static final String QUIET =
      """
      select count(*) from jobs.scheduled_task
       where picked or execution_time <= now() + interval '20 seconds'
      """;

  private static final String ALL_NOW =
      """
      update jobs.scheduled_task
         set execution_time = now(), version = version + 1
       where task_instance = 'recurring' and not picked
      """;

  private static final String ONE_NOW =
      """
      update jobs.scheduled_task
         set execution_time = now(), version = version + 1
       where task_name = 'reckon-cases' and not picked
      """;

  private static final String WAIT_FOR_A_NODE =
      """
      insert into jobs.scheduled_task
        (task_name, task_instance, task_data, execution_time, picked, version)
      values (?, ?, ?, now(), false, 1)
      """;

  private static final String NOTICE =
      """
      insert into notices.notice (account_id, subject, lines, path, made_at)
      select account_id, 'Something waits', array['A line'], '/cases', now() from identity.account
      """;

  private static final String FORECASTS =
      """
      insert into places.forecast (kind, title, area, simulations, seed, version, asked_by, asked_at)
      select 'published', 'Number ' || nth, 'Nowhere', 10, 7, 'test', account_id, now()
        from identity.account, generate_series(1, 12) nth
      """;

  private static final String THEIR_FILES =
      """
      insert into places.input (forecast_id, part, file_name, content)
      select forecast_id, 'release', 'release.csv', convert_to('area,plans', 'UTF8')
        from places.forecast
      """;

  private static final String DOUBLED_FIGURES =
      """
      select count(*)
        from (select from measures.observation
               where superseded_at is null and source <> 'entered'
               group by measure, area, period, breakdown
              having count(*) > 1) doubled
      """;

  private static final String DUE = "select sum(hashtext(d::text)) from cases.due d";

  private final LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));

  @TempDir Path scratch;

  @Test
  void everyJobIsDoneOnceARoundByOneOfBothNodes() throws Exception {
    try (RunningThroughline first = first("--db-scheduler.polling-interval=300ms");
        Connection database = RunningDatabase.of(data());
        RunningThroughline second =
            second(first, database, "--db-scheduler.polling-interval=700ms")) {
      execute(database, NOTICE);
      until(database, QUIET, 0);
      execute(database, KEEP_WHO_TAKES);
      long last = number(database, "select max(run_id) from jobs.run");
      long due = number(database, DUE);

      int rounds = 0;
      while (rounds < ROUNDS_AT_LEAST || (oneIsIdle(database) && rounds < ROUNDS_AT_MOST)) {
        execute(database, ALL_NOW);
        until(database, QUIET, 0);
        rounds++;
      }

      assertThat(second.isRunning()).isTrue();
      assertThat(unlike(database, "public.taken", rounds)).as("taken once a round").isEmpty();
      assertThat(unlike(database, "jobs.run where is_done and run_id > " + last, rounds))
          .as("done once a round")
          .isEmpty();
      assertThat(names(database, WHO_TOOK)).containsExactly("first", "second");
      assertThat(number(database, DUE)).as("what is due").isEqualTo(due);
      assertThat(number(database, "select count(*) from cases.projection")).isEqualTo(1);
      assertThat(number(database, "select count(*) from notices.mail")).as("one mail").isEqualTo(1);
      assertThat(number(database, DOUBLED_FIGURES)).as("figures twice").isZero();
    }
  }

  @Test
  void manyPiecesOfTheSameWorkAtOnceAreEachDoneOnceAndLeaveWhatOneWouldLeave() throws Exception {
    try (RunningThroughline first = first();
        Connection database = RunningDatabase.of(data());
        RunningThroughline second = second(first, database)) {
      execute(database, FORECASTS);
      execute(database, THEIR_FILES);
      until(database, QUIET, 0);
      execute(database, KEEP_WHO_TAKES);
      long due = number(database, DUE);

      for (int nth = 1; nth <= AT_ONCE; nth++) {
        await(database, "reckon-cases-after-the-law", nth, today);
        await(database, "look-for-duplicates-after-import", nth, (long) nth);
        await(database, "make-forecast", nth, (long) nth);
      }
      execute(database, ALL_NOW);
      until(database, QUIET, 0);

      assertThat(second.isRunning()).isTrue();
      assertThat(
              number(
                  database,
                  """
                  select count(*)
                    from (select from public.taken group by task_name, task_instance
                          having count(*) > 1) doubled
                  """))
          .as("taken twice")
          .isZero();
      assertThat(names(database, "select problem from jobs.run where not is_done")).isEmpty();
      assertThat(number(database, DUE)).as("what is due").isEqualTo(due);
      assertThat(number(database, "select count(*) from places.forecast where state = 'refused'"))
          .isEqualTo(AT_ONCE);
      assertThat(
              number(database, "select count(*) from audit.entry where act = 'forecast-refused'"))
          .isEqualTo(AT_ONCE);
      assertThat(number(database, "select count(*) from places.problem")).isEqualTo(AT_ONCE);
    }
  }

  @Test
  void whatAKilledNodeHadBegunIsDoneByTheOtherAndOnce() throws Exception {
    try (RunningThroughline stays = first("--db-scheduler.polling-interval=2s");
        Connection database = RunningDatabase.of(data());
        Connection holder = RunningDatabase.of(data());
        RunningThroughline goes =
            second(stays, database, "--db-scheduler.polling-interval=200ms")) {
      until(database, QUIET, 0);
      long due = number(database, DUE);
      long last = number(database, "select max(run_id) from jobs.run");

      holdTheCases(database, holder);
      assertThat(goes.isRunning()).isTrue();
      goes.kill();
      holder.rollback();

      String done = "select count(*) from jobs.run where task_name = 'reckon-cases' and run_id > ";
      until(database, done + last + " and is_done", 1);
      assertThat(number(database, done + last + " and not is_done"))
          .as("the note that it was cut off")
          .isEqualTo(1);
      assertThat(number(database, DUE)).as("what is due").isEqualTo(due);
      assertThat(number(database, "select count(*) from cases.projection")).isEqualTo(1);
    }
  }

  /// Whether one node has done nothing yet: whoever asks first takes what waits, and they ask at
  /// different intervals, so that neither is first for ever.
  private static boolean oneIsIdle(Connection database) throws SQLException {
    return names(database, WHO_TOOK).size() < 2;
  }

  /// Holds every case, so that whoever reckons them stands still, until the second node does.
  private static void holdTheCases(Connection database, Connection holder) throws SQLException {
    holder.setAutoCommit(false);
    for (int tries = 0; tries < 20; tries++) {
      execute(holder, "select from cases.case_file for update");
      execute(database, ONE_NOW);
      until(database, "select count(*) from jobs.scheduled_task where picked", 1);
      if (names(database, "select picked_by from jobs.scheduled_task where picked")
          .equals(List.of("second"))) {
        return;
      }
      holder.rollback();
      until(database, QUIET, 0);
    }
    throw new AssertionError("The second node never took the job");
  }

  private Path data() {
    return scratch.resolve("data");
  }

  private RunningThroughline first(String... more) throws IOException {
    return RunningThroughline.on(
        data(), with(named("first"), with(new String[] {"--throughline.demonstration=off"}, more)));
  }

  /// Joins once there are cases: whoever signs in first does so by the link of the newest node.
  private RunningThroughline second(RunningThroughline first, Connection database, String... more)
      throws IOException, SQLException {
    openCases(first, database);
    return RunningThroughline.on(
        scratch.resolve("other"),
        with(named("second"), with(RunningDatabase.shared(data()), more)));
  }

  /// A node that is known by its name, and missed after a few seconds.
  private static String[] named(String name) {
    return new String[] {
      "--db-scheduler.scheduler-name=" + name,
      "--db-scheduler.heartbeat-interval=1s",
      "--db-scheduler.missed-heartbeats-limit=4",
    };
  }

  private static String[] with(String[] some, String[] more) {
    return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
  }

  private void openCases(RunningThroughline node, Connection database) throws SQLException {
    WebVisitor signedIn = node.administrator("/");
    execute(database, "update identity.account set roles = array['ADMINISTRATOR', 'CASE_OFFICER']");
    WebVisitor officer = node.visitor();
    officer.keep("throughline", signedIn.cookie("throughline").orElseThrow());
    for (int child = 1; child <= 3; child++) {
      officer.get("/children/new");
      String record =
          WebVisitor.location(
              officer.post(
                  "/children/new",
                  Map.of(
                      "forename",
                      "Ona",
                      "surname",
                      "Jobfield" + "abcd".charAt(child),
                      "born_on",
                      "201" + child + "-02-03",
                      "sex",
                      "F")));
      officer.get("/cases/new?child=" + record.replace("/children/", ""));
      officer.post(
          "/cases/new",
          Map.of(
              "child", record.replace("/children/", ""),
              "pathway", "ehc-needs-assessment",
              "type", "request-received",
              "asked-by", "parent",
              "on", today.minusWeeks(child).toString(),
              "officer", "me"));
    }
    assertThat(number(database, "select count(*) from cases.case_file")).isEqualTo(3);
  }

  private static void await(Connection database, String task, int nth, Serializable data)
      throws SQLException, IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(data);
    }
    try (PreparedStatement insert = database.prepareStatement(WAIT_FOR_A_NODE)) {
      insert.setString(1, task);
      insert.setString(2, "test-" + nth);
      insert.setBytes(3, bytes.toByteArray());
      insert.executeUpdate();
    }
  }

  /// The recurring jobs that a table of runs holds another number of times.
  private static List<String> unlike(Connection database, String runs, int times)
      throws SQLException {
    return names(
        database,
        """
        select t.task_name || ': ' || count(r.task_name)
          from jobs.scheduled_task t
          left join (select task_name from %s) r using (task_name)
         where t.task_instance = 'recurring'
         group by t.task_name
        having count(r.task_name) <> %d
         order by 1
        """
            .formatted(runs, times));
  }

  private static List<String> names(Connection database, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery(query)) {
      while (row.next()) {
        names.add(row.getString(1));
      }
    }
    return names;
  }

  private static void execute(Connection database, String sql) throws SQLException {
    try (Statement statement = database.createStatement()) {
      statement.execute(sql);
    }
  }
}
