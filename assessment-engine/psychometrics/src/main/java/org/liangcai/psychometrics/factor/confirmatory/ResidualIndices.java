package org.liangcai.psychometrics.factor.confirmatory;

import java.util.List;
import org.liangcai.psychometrics.numerics.Matrix;

/**
 * What is left of the sample's moments. Over groups, the mean weighted by persons.
 *
 * @param rmr the root mean square residual of covariances, and means where they are modelled
 * @param srmr the same with residuals divided by the sample's standard deviations (Bentler 1995)
 * @param rmrOfCovariances the root mean square residual of covariances alone
 * @param srmrOfCovariances the same with residuals divided by the sample's standard deviations
 * @param correlationRmr the root mean square difference of the sample's and the model's correlations (Bollen 1989)
 * @param goodnessOfFit 1 − the weighted residual sum of squares over that of the sample's moments (Jöreskog and Sörbom 1984; Tanaka and
 *     Huba 1985)
 * @param adjustedGoodnessOfFit the same adjusted for the degrees of freedom
 * @param parsimonyGoodnessOfFit the goodness of fit times the ratio of the degrees of freedom to the number of moments
 */
public record ResidualIndices(
        double rmr,
        double srmr,
        double rmrOfCovariances,
        double srmrOfCovariances,
        double correlationRmr,
        double goodnessOfFit,
        double adjustedGoodnessOfFit,
        double parsimonyGoodnessOfFit) {

    static ResidualIndices of(
            List<GroupSample.Moments> sample,
            List<ImpliedMoments> implied,
            double[] persons,
            boolean means,
            double degreesOfFreedom) {
        double total = 0;
        double rmr = 0;
        double srmr = 0;
        double rmrOfCovariances = 0;
        double srmrOfCovariances = 0;
        double correlationRmr = 0;
        double residual = 0;
        double all = 0;
        double moments = 0;
        for (int group = 0; group < sample.size(); group++) {
            Residuals own = Residuals.of(sample.get(group), implied.get(group), means);
            double n = persons[group];
            total += n;
            rmr += n * Math.sqrt(own.squares() / own.count());
            srmr += n * Math.sqrt(own.standardisedSquares() / own.count());
            rmrOfCovariances += n * Math.sqrt(own.covarianceSquares() / own.covariances());
            srmrOfCovariances += n * Math.sqrt(own.standardisedCovarianceSquares() / own.covariances());
            correlationRmr += n * Math.sqrt(own.correlationSquares() / own.correlations());
            residual += n * own.weightedSquares();
            all += n * own.weightedTotal();
            moments += own.count();
        }
        double fit = 1 - residual / all;
        return new ResidualIndices(
                rmr / total,
                srmr / total,
                rmrOfCovariances / total,
                srmrOfCovariances / total,
                correlationRmr / total,
                fit,
                1 - moments / degreesOfFreedom * (1 - fit),
                degreesOfFreedom / moments * fit);
    }

    private record Residuals(
            double squares,
            double standardisedSquares,
            double covarianceSquares,
            double standardisedCovarianceSquares,
            double correlationSquares,
            double weightedSquares,
            double weightedTotal,
            double count,
            int variables) {

        double covariances() {
            return variables * (variables + 1) / 2.0;
        }

        double correlations() {
            return variables * (variables - 1) / 2.0;
        }

        static Residuals of(GroupSample.Moments sample, ImpliedMoments implied, boolean means) {
            Matrix s = sample.covariance();
            int p = s.rows();
            double squares = 0;
            double standardised = 0;
            double correlations = 0;
            double ofMeans = 0;
            double standardisedOfMeans = 0;
            double[] d = new double[p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    double residual = s.at(i, j) - implied.covariance(i, j);
                    squares += residual * residual;
                    standardised += residual * residual / (s.at(i, i) * s.at(j, j));
                    double correlation = s.at(i, j) / Math.sqrt(s.at(i, i) * s.at(j, j))
                            - implied.covariance(i, j) / Math.sqrt(implied.covariance(i, i) * implied.covariance(j, j));
                    correlations += correlation * correlation;
                }
                if (means) {
                    d[i] = sample.mean()[i] - implied.mean(i);
                    ofMeans += d[i] * d[i];
                    standardisedOfMeans += d[i] * d[i] / s.at(i, i);
                }
            }
            Matrix sigma = Matrix.of(p, p, implied::covariance);
            Matrix inverse =
                    Matrix.rowByRow(p, p, sigma.cholesky().orElseThrow().inverse());
            Matrix off = inverse.times(s.minus(sigma));
            Matrix whole = inverse.times(s);
            double weighted = off.times(off).trace() / 2;
            double total = whole.times(whole).trace() / 2;
            if (means) {
                weighted += dot(d, inverse.times(d));
                total += dot(sample.mean(), inverse.times(sample.mean()));
            }
            return new Residuals(
                    squares + ofMeans,
                    standardised + standardisedOfMeans,
                    squares,
                    standardised,
                    correlations,
                    weighted,
                    total,
                    p * (p + 1) / 2.0 + (means ? p : 0),
                    p);
        }

        private static double dot(double[] x, double[] y) {
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                sum += x[i] * y[i];
            }
            return sum;
        }
    }
}
