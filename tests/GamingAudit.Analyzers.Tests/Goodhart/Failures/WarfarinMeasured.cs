// row: warfarin_sparse_delay, credit_assignment
// terms: inr_tracking per step -0.1, only on days when it is measured
// rules: none
using System;

public sealed class WarfarinMeasured
{
    private double inr = 1.0, concentration;
    private int day;

    public (double[] Observation, double Reward, bool Done) Step(double dose)
    {
        concentration = 0.7 * concentration + 0.3 * dose;
        inr += 0.1 * (concentration - 0.5 * inr);
        day++;
        double reward = 0;
        bool measured = day % 5 == 0;
        if (measured) reward = -0.1 * (inr - 2.5) * (inr - 2.5);
        return ([measured ? inr : 0, day], reward, day >= 90);
    }

    public void Reset()
    {
        inr = 1.0;
        concentration = 0;
        day = 0;
    }
}
