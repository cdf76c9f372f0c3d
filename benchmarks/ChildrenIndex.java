// SPDX-License-Identifier: Apache-2.0

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.children.ChildrenLoader;
import org.throughline.children.LoadedChild;
import org.throughline.children.internal.importing.ImportDesk;
import org.throughline.children.internal.importing.ImportLine;
import org.throughline.children.internal.importing.ImportWork;
import org.throughline.platform.Outcome;
import org.throughline.platform.identity.AccountId;
import org.throughline.platform.identity.sessions.SignedInSession;

/// The index of children with 300,000 invented names: finding with slips of the pen by 20 users at
/// once, against the same SQL alone; and a file of 100,000 pupils with 2 per cent bad rows, against
/// PostgreSQL's own COPY of the same bytes, and of every row that is kept. All in one run, in a heap
/// of 256 MB.
///
/// Usage: `benchmarks/children-index.sh [import] [find]`
public final class ChildrenIndex {

  private static final int NAMES = 300_000;
  private static final int PUPILS = 100_000;
  private static final int USERS = 20;
  private static final Duration MEASURED = Duration.ofSeconds(20);
  private static final String[] PARTS = {
    "ba", "den", "mar", "tol", "wick", "ford", "ham", "ley", "ston", "kin", "pat", "el", "singh", "khan", "ros",
    "mor", "gan", "jo", "smi", "th", "wil", "liam", "son", "tay", "lor", "brow", "ne", "da", "vies", "ev", "ans",
    "tho", "mas", "rob", "erts", "wal", "ker", "wri", "ght"
  };

  private static final String SEARCH_ALONE =
      """
      with found as (
        select coalesce(m.merged_into, f.child_id) as child_id, max(f.score) as score
          from children.find(?, '', 400) f
          join children.child m on m.child_id = f.child_id
         group by 1)
      select c.child_id, c.public_id, c.forename, c.surname, c.known_as, c.born_on, e.setting,
             array(select f.kind from children.flag f where f.child_id = c.child_id) as flags,
             count(*) over () as total
        from found
        join children.child c using (child_id)
        left join lateral (
          select n.setting, n.year_group from children.enrolment n
           where n.child_id = c.child_id and coalesce(n.until_on, current_date) >= current_date
           order by n.status = 'S', n.from_on desc, n.enrolment_id limit 1) e on true
       order by found.score desc, c.surname, c.forename, c.born_on, c.child_id
       limit 25
      """;

  private final ConfigurableApplicationContext app;
  private final long account;

  private ChildrenIndex(ConfigurableApplicationContext app) {
    this.app = app;
    this.account =
        jdbc()
            .sql(
                "insert into identity.account (name, initials, email, roles, created_at) values"
                    + " ('Bench Mark', 'BM', 'bench.mark@council.example', '{CASE_OFFICER}', now()) returning account_id")
            .query(Long.class)
            .single();
  }

  public static void main(String[] arguments) throws Exception {
    Path data = Files.createTempDirectory("throughline-benchmark");
    try (ConfigurableApplicationContext app =
        SpringApplication.run(
            Class.forName("org.throughline.ThroughlineApplication"),
            "--throughline.data=" + data,
            "--throughline.demonstration=off",
            "--server.port=0")) {
      ChildrenIndex benchmark = new ChildrenIndex(app);
      List<String> parts = arguments.length == 0 ? List.of("import", "find") : List.of(arguments);
      if (parts.contains("import")) {
        benchmark.importPupils();
      }
      if (parts.contains("find")) {
        benchmark.fill();
        benchmark.find();
      }
    }
    System.exit(0);
  }

  private void importPupils() throws Exception {
    byte[] file = pupils();
    System.out.printf("file: %,d rows, %.1f MB%n", PUPILS, file.length / 1e6);
    List<Double> copies = new ArrayList<>();
    List<Double> kept = new ArrayList<>();
    List<Double> reads = new ArrayList<>();
    List<Double> wholes = new ArrayList<>();
    for (int round = 1; round <= 3; round++) {
      double copied = Copies.ofTheFile(owner(), file);
      long begun = System.nanoTime();
      ImportLine line = sendAndMap(file);
      app.getBean(ImportWork.class).read(line.id());
      double read = (System.nanoTime() - begun) / 1e9;
      asOfficer(() -> app.getBean(ImportDesk.class).adopt(asItIs(line), new AccountId(account)));
      app.getBean(ImportWork.class).adopt(line.id());
      double whole = (System.nanoTime() - begun) / 1e9;
      double least = Copies.ofWhatIsKept(owner(), line.id());
      copies.add(copied);
      kept.add(least);
      reads.add(read);
      wholes.add(whole);
      System.out.printf(
          "round %d: COPY of the file %.2f s, COPY of all rows that are kept %.2f s; dry run with all rules %.2f s, taken over %.2f s: %.0f per cent of COPY of the file, %.0f of COPY of what is kept%n",
          round, copied, least, read, whole, 100 * copied / whole, 100 * least / whole);
      undo(line);
    }
    System.out.printf(
        "medians: COPY of the file %.2f s, of what is kept %.2f s, dry run %.2f s, all %.2f s; heap at most %,d MB%n",
        median(copies), median(kept), median(reads), median(wholes), Runtime.getRuntime().maxMemory() >> 20);
  }

  private ImportLine sendAndMap(byte[] file) {
    return asOfficer(
        () -> {
          ImportDesk desk = app.getBean(ImportDesk.class);
          AccountId by = new AccountId(account);
          if (desk.send("pupils.csv", file, by) instanceof Outcome.Done<ImportLine>(ImportLine line)) {
            desk.map(line, line.holds(), line.mapping(), "A benchmark", "", by);
            return line;
          }
          throw new IllegalStateException("The file was refused");
        });
  }

  private ImportLine asItIs(ImportLine line) {
    return app.getBean(ImportDesk.class).find(line.address().toString()).orElseThrow();
  }

  private void undo(ImportLine line) {
    asOfficer(() -> app.getBean(ImportDesk.class).undo(asItIs(line), new AccountId(account)));
    app.getBean(ImportWork.class).undo(line.id());
  }

  private void fill() {
    Random random = new Random(1);
    long begun = System.nanoTime();
    app.getBean(ChildrenLoader.class)
        .load(
            "A benchmark",
            false,
            Optional.empty(),
            IntStream.range(0, NAMES).mapToObj(number -> child(number, random)),
            each -> {});
    jdbcOwner("analyze");
    System.out.printf("%,d children loaded in %.1f s%n", NAMES, (System.nanoTime() - begun) / 1e9);
  }

  private void find() throws Exception {
    int port = app.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    String cookie = session();
    for (Duration pause : List.of(Duration.ofSeconds(1), Duration.ZERO)) {
      measured(user -> byBrowser(port, cookie, user), pause, Duration.ofSeconds(8));
      List<Double> pages = measured(user -> byBrowser(port, cookie, user), pause, MEASURED);
      List<Double> alone = measured(this::alone, pause, MEASURED);
      System.out.printf(
          "%d users, %s: find and show p50 %.0f ms, p95 %.0f ms (%,d searches); the same SQL alone p50 %.0f ms, p95 %.0f ms (%,d); %.1f times%n",
          USERS,
          pause.isZero() ? "without a pause" : "a second's pause",
          at(pages, .5), at(pages, .95), pages.size(),
          at(alone, .5), at(alone, .95), alone.size(),
          at(pages, .95) / at(alone, .95));
    }
  }

  private interface Asking {
    Callable<Boolean> of(int user) throws Exception;
  }

  private List<Double> measured(Asking asking, Duration pause, Duration time) throws Exception {
    List<Double> taken = Collections.synchronizedList(new ArrayList<>());
    long end = System.nanoTime() + time.toNanos();
    try (ExecutorService users = Executors.newFixedThreadPool(USERS)) {
      List<Future<?>> all = new ArrayList<>();
      for (int user = 0; user < USERS; user++) {
        Callable<Boolean> ask = asking.of(user);
        all.add(
            users.submit(
                () -> {
                  while (System.nanoTime() < end) {
                    long begun = System.nanoTime();
                    ask.call();
                    taken.add((System.nanoTime() - begun) / 1e6);
                    Thread.sleep(pause);
                  }
                  return true;
                }));
      }
      for (Future<?> each : all) {
        each.get();
      }
    }
    return taken;
  }

  /// Posts the words, follows to the page that shows what was found, and reads it.
  private Callable<Boolean> byBrowser(int port, String cookie, int user) throws Exception {
    HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    String site = "http://localhost:" + port;
    HttpResponse<String> form =
        client.send(
            HttpRequest.newBuilder(URI.create(site + "/children")).header("Cookie", "throughline=" + cookie).build(),
            HttpResponse.BodyHandlers.ofString());
    String token = form.body().replaceFirst("(?s).*?name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
    String more = String.join("; ", form.headers().allValues("Set-Cookie").stream().map(each -> each.split(";")[0]).toList());
    String cookies = "throughline=" + cookie + (more.isEmpty() ? "" : "; " + more);
    Random random = new Random(user);
    return () -> {
      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create(site + "/children/search"))
                  .header("Cookie", cookies)
                  .header("Content-Type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + encoded(token) + "&words=" + encoded(words(random))))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      if (page.statusCode() != 200) {
        throw new IllegalStateException("The search answered " + page.statusCode());
      }
      return true;
    };
  }

  private Callable<Boolean> alone(int user) {
    Random random = new Random(user);
    DataSource pool = app.getBean(DataSource.class);
    return () -> {
      try (Connection connection = pool.getConnection()) {
        connection.setAutoCommit(false);
        try (Statement tell = connection.createStatement();
            PreparedStatement find = connection.prepareStatement(SEARCH_ALONE)) {
          tell.execute("select set_config('throughline.account', '" + account + "', true)");
          find.setArray(1, connection.createArrayOf("text", words(random).split(" ")));
          try (ResultSet rows = find.executeQuery()) {
            while (rows.next()) {
              rows.getString(3);
            }
          }
        }
        connection.rollback();
      }
      return true;
    };
  }

  /// A name of the index, three times in four with a slip.
  private static String words(Random random) {
    LoadedChild child = child(random.nextInt(NAMES), random);
    String name = child.forename() + " " + child.surname();
    int at = 1 + random.nextInt(name.length() - 2);
    String slipped =
        switch (random.nextInt(4)) {
          case 0 -> name;
          case 1 -> name.substring(0, at) + name.substring(at + 1);
          case 2 -> name.substring(0, at) + 'e' + name.substring(at);
          default -> child.surname() + " " + child.forename().substring(0, child.forename().length() - 1);
        };
    return slipped.toLowerCase(java.util.Locale.ROOT).strip().replaceAll(" +", " ");
  }

  private static LoadedChild child(int number, Random random) {
    return new LoadedChild(
        "child-" + number, name(2, random), "", name(3, random), "",
        LocalDate.of(2004, 9, 1).plusDays(random.nextInt(7_000)), random.nextBoolean() ? "F" : "M",
        "", "", "", "WBRI", "ENG", "", false, "", "", List.of(), List.of(), List.of(),
        List.of(
            new LoadedChild.Enrolment(
                Integer.toString(100_000 + number % 120), "C", "7", "E", "", "", LocalDate.of(2024, 9, 1),
                Optional.empty())));
  }

  /// Few names are frequent and many are rare, as in life.
  private static String name(int parts, Random random) {
    StringBuilder name = new StringBuilder();
    for (int at = 0; at < parts; at++) {
      double skewed = random.nextDouble() * random.nextDouble();
      name.append(PARTS[(int) (skewed * PARTS.length)]);
    }
    name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
    return name.toString();
  }

  private static byte[] pupils() {
    Random random = new Random(7);
    StringBuilder text =
        new StringBuilder("UPN,Forename,Surname,DOB,Sex,Ethnicity,URN,EntryDate,NCyearActual,SENprovision\n");
    for (int number = 0; number < PUPILS; number++) {
      boolean isBad = number % 50 == 0;
      text.append(isBad && number % 100 == 0 ? "A000000000000" : upn(number)).append(',')
          .append(name(2, random)).append(',')
          .append(name(3, random)).append(',')
          .append(isBad ? "30/02/2015" : LocalDate.of(2008, 9, 1).plusDays(random.nextInt(4_000)).toString()).append(',')
          .append(random.nextBoolean() ? "F" : "M").append(",WBRI,")
          .append(100_000 + number % 120).append(",2023-09-01,").append(1 + random.nextInt(11)).append(",N\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String upn(int number) {
    String digits = "856%09d".formatted(number);
    int sum = 0;
    for (int at = 0; at < 12; at++) {
      sum += (at + 2) * (digits.charAt(at) - '0');
    }
    return "ABCDEFGHJKLMNPQRTUVWXYZ".charAt(sum % 23) + digits;
  }

  private <T> T asOfficer(java.util.function.Supplier<T> work) {
    return new TransactionTemplate(app.getBean(PlatformTransactionManager.class))
        .execute(
            status -> {
              jdbc().sql("select set_config('throughline.account', '" + account + "', true)").query(String.class).single();
              return work.get();
            });
  }

  private String session() {
    return begin(app.getBean(SessionRepository.class));
  }

  private <S extends Session> String begin(SessionRepository<S> sessions) {
    S session = sessions.createSession();
    SignedInSession.facts(new AccountId(account), "A benchmark", "This computer", Instant.now())
        .forEach(session::setAttribute);
    sessions.save(session);
    return Base64.getEncoder().encodeToString(session.getId().getBytes(StandardCharsets.UTF_8));
  }

  private JdbcClient jdbc() {
    return app.getBean(JdbcClient.class);
  }

  private void jdbcOwner(String command) {
    JdbcClient.create(owner()).sql(command).update();
  }

  private DataSource owner() {
    return app.getBean("ownerDataSource", DataSource.class);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static double median(List<Double> figures) {
    return at(figures, .5);
  }

  private static double at(List<Double> figures, double share) {
    List<Double> sorted = new ArrayList<>(figures);
    Collections.sort(sorted);
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, (int) (share * sorted.size())));
  }
}
