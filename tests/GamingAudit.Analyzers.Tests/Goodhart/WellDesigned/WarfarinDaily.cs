// row: warfarin_dosing
// terms: inr_deviation_penalty per step -4, by the square of the distance
public sealed class WarfarinDaily
{
    private double inr = 1.0, concentration;
    private int day;

    public (double[] Observation, double Reward, bool Done) Step(double dose)
    {
        concentration = 0.7 * concentration + 0.3 * dose;
        inr += 0.1 * (concentration - 0.5 * inr);
        day++;
        return ([inr, day], ComputeReward(), day >= 90);
    }

    private double ComputeReward()
    {
        double deviation = inr - 2.5;
        return -4.0 * deviation * deviation;
    }

    public void Reset()
    {
        inr = 1.0;
        concentration = 0;
        day = 0;
    }
}
