// SPDX-License-Identifier: Apache-2.0
/// Work that happens by itself, by the clock or after somebody's request: kept in the database,
/// retried, listed when it fails. A job is a bean: [RecurringJob] or [OneTimeJob].
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("jobs")
package org.throughline.platform.jobs;
