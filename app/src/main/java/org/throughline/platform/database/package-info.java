// SPDX-License-Identifier: Apache-2.0
/// The one PostgreSQL: embedded by default, outside by configuration.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("database")
package org.throughline.platform.database;
