// SPDX-License-Identifier: Apache-2.0
package org.throughline.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser without script: keeps cookies, sends the hidden fields of the form it read last, and
/// follows redirects only when asked.
public final class WebVisitor {

  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  private static final Pattern FORM_KEY = Pattern.compile("name=\"once\" value=\"([^\"]+)\"");

  private final URI site;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String formToken = "";
  private String formKey = "";

  /// @param port where the application listens
  public WebVisitor(int port) {
    site = URI.create("http://localhost:" + port);
  }

  /// Opens a page.
  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(site.resolve(path)).GET());
  }

  /// Sends a form, with the token of the page that was read last and, unless `once` is given, its
  /// key.
  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    body
                        + "&_csrf="
                        + encode(formToken)
                        + (fields.containsKey("once") ? "" : "&once=" + encode(formKey)))));
  }

  /// Sends JSON as the page's script does, with the token of the page that was read last.
  public HttpResponse<String> postJson(String path, String json) {
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "application/json")
            .header("X-CSRF-TOKEN", formToken)
            .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  /// Sends a form with one file in the field `file`, with the hidden fields of the page that was
  /// read last.
  public HttpResponse<String> send(String path, String fileName, byte[] content) {
    String edge = "edge-of-a-part";
    String before =
        part(edge, "_csrf", formToken)
            + part(edge, "once", formKey)
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n\r\n"
                .formatted(edge, fileName);
    return send(
        HttpRequest.newBuilder(site.resolve(path))
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(
                HttpRequest.BodyPublishers.ofByteArrays(
                    List.of(
                        before.getBytes(StandardCharsets.UTF_8),
                        content,
                        ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8)))));
  }

  private static String part(String edge, String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(edge, name, value);
  }

  /// Opens the page that `answer` redirects to.
  public HttpResponse<String> follow(HttpResponse<String> answer) {
    return get(location(answer));
  }

  /// The path that `answer` redirects to, with its query.
  public static String location(HttpResponse<String> answer) {
    String address = answer.headers().firstValue("Location").orElseThrow();
    return address.replaceFirst("^https?://[^/]+", "");
  }

  /// The value of a cookie that the visitor holds.
  public Optional<String> cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst();
  }

  /// The names of all cookies that the visitor holds.
  public List<String> cookieNames() {
    return cookies.getCookieStore().getCookies().stream().map(HttpCookie::getName).toList();
  }

  /// Takes a cookie from elsewhere.
  public void keep(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(site, cookie);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          client.send(
              request
                  .header("User-Agent", "Mozilla/5.0 (X11; Linux x86_64) Gecko/2010 Firefox/140.0")
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      Matcher token = FORM_TOKEN.matcher(answer.body());
      if (token.find()) {
        formToken = token.group(1);
      }
      Matcher key = FORM_KEY.matcher(answer.body());
      formKey = key.find() ? key.group(1) : formKey;
      return answer;
    } catch (IOException failure) {
      throw new IllegalStateException("The application did not answer", failure);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
