// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.IndicatedHealthDescriptor;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.throughline.platform.access.Access;
import org.throughline.platform.access.OpenToAll;
import org.throughline.platform.database.DatabaseSettings;
import org.throughline.platform.identity.Role;
import org.throughline.platform.web.AdministrationItem;
import org.throughline.platform.web.Screen;

/// Whether the system is well: one word for everybody, the parts for administrators.
@Controller
class HealthPages {

  private final HealthEndpoint health;
  private final DatabaseSettings settings;

  HealthPages(HealthEndpoint health, DatabaseSettings settings) {
    this.health = health;
    this.settings = settings;
  }

  @OpenToAll
  @GetMapping("/health")
  ResponseEntity<String> word() {
    boolean isUp = health.health().getStatus().equals(Status.UP);
    return ResponseEntity.status(isUp ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .cacheControl(CacheControl.noStore())
        .contentType(MediaType.TEXT_PLAIN)
        .body(isUp ? "up" : "down");
  }

  @Access(Role.ADMINISTRATOR)
  @GetMapping("/administration/health")
  Screen page() {
    List<HealthPage.Part> parts = parts(health.health());
    long unwell = parts.stream().filter(part -> part.shape().equals("bad")).count();
    return Screen.of(
        "observability/health",
        new HealthPage(answer(parts.size(), unwell), parts, settings.data() + "/logs"));
  }

  private static String answer(int parts, long unwell) {
    return switch ((int) unwell) {
      case 0 -> "All " + parts + " parts of the system are well.";
      case 1 -> "1 of " + parts + " parts of the system needs attention.";
      default -> unwell + " of " + parts + " parts of the system need attention.";
    };
  }

  private static List<HealthPage.Part> parts(HealthDescriptor whole) {
    return whole instanceof CompositeHealthDescriptor composite
        ? composite.getComponents().entrySet().stream().map(HealthPages::part).toList()
        : List.of();
  }

  private static HealthPage.Part part(Map.Entry<String, HealthDescriptor> entry) {
    Status status = entry.getValue().getStatus();
    boolean isWell = status.equals(Status.UP) || status.equals(Status.UNKNOWN);
    return new HealthPage.Part(
        name(entry.getKey()),
        isWell ? "good" : "bad",
        isWell ? "Well" : words(status),
        detail(entry.getValue()));
  }

  private static String name(String key) {
    return switch (key) {
      case "db" -> "Database";
      case "diskSpace" -> "Disk";
      case "clock" -> "Clock";
      case "ping" -> "Web application";
      case "dbScheduler" -> "Jobs";
      case "ssl" -> "Certificates";
      case "livenessState" -> "Running";
      case "readinessState" -> "Taking requests";
      default -> key;
    };
  }

  private static String words(Status status) {
    return status.equals(ClockHealth.ATTENTION)
        ? "Needs attention"
        : status.getCode().charAt(0)
            + status.getCode().substring(1).toLowerCase(Locale.UK).replace('_', ' ');
  }

  private static String detail(HealthDescriptor part) {
    return part instanceof IndicatedHealthDescriptor indicated && indicated.getDetails() != null
        ? indicated.getDetails().entrySet().stream()
            .filter(entry -> !entry.getKey().equals("error"))
            .map(HealthPages::detail)
            .flatMap(Optional::stream)
            .collect(Collectors.joining("; "))
        : "";
  }

  private static Optional<String> detail(Map.Entry<String, Object> entry) {
    return switch (entry.getKey()) {
      case "sentence" -> Optional.of(entry.getValue().toString());
      case "free" -> Optional.of(gigabytes(entry.getValue()) + " GB free");
      case "total" -> Optional.of(gigabytes(entry.getValue()) + " GB in all");
      case "database" -> Optional.of(entry.getValue().toString());
      default -> Optional.empty();
    };
  }

  private static String gigabytes(Object bytes) {
    return bytes instanceof Number number
        ? String.format("%.1f", number.doubleValue() / 1_000_000_000.0)
        : "?";
  }

  @Configuration(proxyBeanMethods = false)
  static class Item {
    @Bean
    AdministrationItem healthAdministration() {
      return new AdministrationItem(
          60, "Health", "Whether every part of the system is well.", "/administration/health");
    }
  }
}
