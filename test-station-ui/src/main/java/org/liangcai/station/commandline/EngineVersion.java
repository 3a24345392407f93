package org.liangcai.station.commandline;

import org.liangcai.psychometrics.calibration.Calibrator;

/** The version that results name as their origin. */
final class EngineVersion {

    private EngineVersion() {}

    static String text() {
        String version = Calibrator.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0" : version;
    }
}
