package nl.areaal.mapui.view;

import nl.areaal.geodata.coverage.PublishedCoverages;
import nl.areaal.mapui.colour.CoverageScales;
import org.springframework.stereotype.Component;

/** What is known of the grids of datasets, and in which colours they are drawn. */
@Component
record GridServices(PublishedCoverages coverages, CoverageScales scales) {}
