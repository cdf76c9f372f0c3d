// SPDX-License-Identifier: Apache-2.0
/// The pages of casework.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.web;
