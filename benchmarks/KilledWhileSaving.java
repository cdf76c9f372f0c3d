// SPDX-License-Identifier: Apache-2.0

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Officers record events and send letters while the application is killed at random moments, again
/// and again. What was acknowledged is there, once; nothing is half-written: each event has its line
/// of the audit log, its number in the version of the case, and its key, and each letter its event.
/// At the end every write is sent again five times with the key that it had: each is there once; and
/// what is due in the cases, reckoned anew, is what the last write left.
///
/// Usage: `benchmarks/killed-while-saving.sh [KILLS [SEED]]`
public final class KilledWhileSaving {

  private static final int PORT = 18084;
  private static final int OFFICERS = 4;
  private static final int AGAIN = 5;
  private static final String TYPE = "considering-notices-sent";

  private static final Map<String, String> LETTER =
      Map.of(
          "recipient", "The school",
          "address", "",
          "body", "We are considering a request for an assessment.",
          "method", "by-hand");

  private final Site site;
  private final List<String> cases;

  private final AtomicLong begun = new AtomicLong();

  /// Each write by its key, and whether it was acknowledged.
  private final Map<String, Write> writes = new ConcurrentHashMap<>();
  private final Map<String, Boolean> acknowledged = new ConcurrentHashMap<>();

  private KilledWhileSaving(Site site, List<String> cases) {
    this.site = site;
    this.cases = cases;
  }

  private record Write(String address, boolean isLetter) {}

  public static void main(String[] arguments) throws Exception {
    int kills = Integer.parseInt(arguments[0]);
    Random random = new Random(Long.parseLong(arguments[1]));
    try (Site site = Site.start(PORT, Map.of("THROUGHLINE_DEMONSTRATIONSCALE", "small"))) {
      List<String> open = WorkTray.takeCases(site.data());
      KilledWhileSaving run = new KilledWhileSaving(site, open.subList(0, OFFICERS));
      run.before();
      for (int kill = 1; kill <= kills; kill++) {
        run.saveUntilKilled(Duration.ofMillis(50 + random.nextInt(1_500)));
        run.check();
      }
      System.out.printf(
          "%d kills: %,d writes begun, %,d acknowledged; none lost, none doubled, none half-written%n",
          kills, run.writes.size(), run.acknowledged.size());
      run.sendAllAgain();
    }
  }

  private long before;

  private void before() throws Exception {
    before = counted().events();
  }

  private void saveUntilKilled(Duration when) throws Exception {
    AtomicBoolean isOver = new AtomicBoolean();
    List<Thread> officers = new ArrayList<>();
    for (String address : cases) {
      officers.add(Thread.startVirtualThread(() -> saveUntil(isOver, address)));
    }
    Thread.sleep(when);
    isOver.set(true);
    site.killAndStartAgain();
    for (Thread officer : officers) {
      officer.join();
    }
  }

  private void saveUntil(AtomicBoolean isOver, String address) {
    while (!isOver.get()) {
      String key = UUID.randomUUID().toString();
      writes.put(key, new Write(address, begun.incrementAndGet() % 4 == 0));
      try {
        save(writes.get(key), key);
        acknowledged.put(key, true);
      } catch (Exception cutOff) {
        return;
      }
    }
  }

  private void save(Write write, String key) throws Exception {
    Map<String, String> fields = new HashMap<>(write.isLetter() ? LETTER : Map.of("type", TYPE));
    fields.put("on", LocalDate.now().toString());
    fields.put("once", key);
    String form = write.isLetter() ? "/letters/new/considering-notice" : "/events/new";
    site.send("/cases/" + write.address() + form, fields);
  }

  private void sendAllAgain() throws Exception {
    for (Map.Entry<String, Write> write : writes.entrySet()) {
      for (int time = 0; time < AGAIN; time++) {
        save(write.getValue(), write.getKey());
      }
    }
    Counted counted = check();
    if (counted.events() - before != writes.size()) {
      throw new IllegalStateException("%d events for %d writes".formatted(counted.events() - before, writes.size()));
    }
    System.out.printf("each of them sent %d times more with its key: each is there once%n", AGAIN);
    String due = due();
    for (String address : cases) {
      save(new Write(address, false), UUID.randomUUID().toString());
    }
    if (!due.equals(due())) {
      throw new IllegalStateException("What is due, reckoned anew, is not what was written");
    }
    System.out.println("what is due in the cases, reckoned anew: the same");
  }

  /// A digest of what is due in the cases.
  private String due() throws Exception {
    try (Connection owner = WorkTray.owner(site.data());
        Statement statement = owner.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select md5(string_agg(d::text, ',' order by case_id, duty, nth)) from cases.due d where case_id in ("
                    + ours() + ")")) {
      row.next();
      return row.getString(1);
    }
  }

  /// What the cases hold.
  ///
  /// @param keys of the writes that are there
  private record Counted(
      long events, long audited, long versions, long letters, List<String> keys) {

    private long letters(Map<String, Write> writes) {
      return keys.stream().filter(key -> writes.get(key).isLetter()).count();
    }
  }

  private Counted check() throws Exception {
    Counted counted = counted();
    List<String> lost = new ArrayList<>(acknowledged.keySet());
    lost.removeAll(counted.keys());
    long own = counted.events() - before;
    if (!lost.isEmpty()) {
      throw new IllegalStateException("Acknowledged and lost: " + lost.size());
    }
    if (own != counted.keys().size() || own != counted.audited() || own != counted.versions()
        || counted.letters() != counted.letters(writes)) {
      throw new IllegalStateException("Half-written or doubled: " + counted + ", before " + before);
    }
    return counted;
  }

  private Counted counted() throws Exception {
    try (Connection owner = WorkTray.owner(site.data());
        Statement statement = owner.createStatement()) {
      return new Counted(
          number(statement, "select count(*) from cases.event where case_id in (" + ours() + ")"),
          number(statement, "select count(*) from audit.entry where act = 'case-event-recorded'"),
          number(statement, "select coalesce(sum(version - 1), 0) from cases.case_file where case_id in (" + ours() + ")"),
          number(statement, "select count(*) from cases.letter where case_id in (" + ours() + ")"),
          keys(statement));
    }
  }

  private String ours() {
    return "select case_id from cases.case_file where public_id in ('" + String.join("','", cases) + "')";
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private List<String> keys(Statement statement) throws SQLException {
    List<String> keys = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select key::text from platform.once_key where result is not null")) {
      while (rows.next()) {
        if (writes.containsKey(rows.getString(1))) {
          keys.add(rows.getString(1));
        }
      }
    }
    return keys;
  }
}
