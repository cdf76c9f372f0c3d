// SPDX-License-Identifier: Apache-2.0
/// Forecasts for a region or the nation: the same engine, one task a council, on one machine or on
/// Apache Spark.
@org.jspecify.annotations.NullMarked
package org.throughline.cluster;
