// SPDX-License-Identifier: Apache-2.0
/// How the work is spread over the team, and what it is heading for.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.team;
