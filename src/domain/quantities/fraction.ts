/** A number from 0 to 1. Weights, shares and confidences are fractions. */
export type Fraction = number;

/** A number from 0 to 100. Involvement, response and score are percents. */
export type Percent = number;
