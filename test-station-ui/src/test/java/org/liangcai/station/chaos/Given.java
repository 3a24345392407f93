package org.liangcai.station.chaos;

import tools.jackson.databind.JsonNode;

/**
 * An answer that the station has acknowledged.
 *
 * @param presentation the page
 * @param response the answer as it was sent
 */
record Given(String presentation, JsonNode response) {}
