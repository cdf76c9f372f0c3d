// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerMapping;

/// Gives each request a name that stands in every line of the log it causes and in its answer, and
/// writes one line about it: method, route, status, duration. The route is written as it is
/// declared, such as `/actions/{id}`; addresses as they were typed and what follows their `?` hold
/// people's words and are never written.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestLog extends OncePerRequestFilter {

  static final String REQUEST = "request";
  static final String HEADER = "X-Request-Id";

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String NAMED_BY_A_BALANCER = "[A-Za-z0-9-]{8,64}";

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = name(request);
    long start = System.nanoTime();
    MDC.put(REQUEST, name);
    response.setHeader(HEADER, name);
    try {
      chain.doFilter(request, response);
      write(request, response.getStatus(), start);
    } catch (ServletException | IOException | RuntimeException failure) {
      LOG.atError().setCause(failure).log("A request failed");
      write(request, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, start);
      throw failure;
    } finally {
      MDC.remove(REQUEST);
    }
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/assets/")
        || path.equals("/health")
        || request.getDispatcherType() != DispatcherType.REQUEST;
  }

  private static void write(HttpServletRequest request, int status, long start) {
    LOG.atInfo()
        .addKeyValue("method", method(request))
        .addKeyValue("route", route(request))
        .addKeyValue("status", status)
        .addKeyValue("milliseconds", (System.nanoTime() - start) / 1_000_000)
        .log("Request");
  }

  /// Names that others choose are taken only where they cannot hold words.
  private static String name(HttpServletRequest request) {
    String given = request.getHeader(HEADER);
    if (given != null && given.matches(NAMED_BY_A_BALANCER) && given.matches(".*\\d.*")) {
      return given;
    }
    byte[] bytes = new byte[8];
    RANDOM.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private static String method(HttpServletRequest request) {
    return request.getMethod().matches("[A-Z]{3,7}") ? request.getMethod() : "OTHER";
  }

  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no such page)" : pattern.toString();
  }
}
