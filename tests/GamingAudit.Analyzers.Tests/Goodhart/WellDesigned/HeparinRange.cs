// row: heparin_dosing
// terms: therapeutic_range_reward per step 1 [-1, 1]
using System;

public sealed class HeparinRange
{
    private double aptt = 40;
    private int hour;

    public (double[] Observation, double Reward, bool Done) Step(double dose)
    {
        aptt += 2 * dose - 0.05 * aptt;
        hour++;
        return ([aptt], Range(aptt), hour >= 72);
    }

    private static double Range(double value) =>
        2 / (1 + Math.Exp(-(value - 60))) - 2 / (1 + Math.Exp(-(value - 100))) - 1;

    public void Reset()
    {
        aptt = 40;
        hour = 0;
    }
}
