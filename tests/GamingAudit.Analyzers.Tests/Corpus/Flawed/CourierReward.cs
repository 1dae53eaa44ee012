public interface ICourierReward
{
    double Compute(CourierState before, int action, CourierState after);
}

public readonly record struct CourierState(double Distance, bool Crashed, int Parcels);

public sealed class CourierReward : ICourierReward
{
    public double Compute(CourierState before, int action, CourierState after)
    {
        double reward = 0;
        if (after.Distance < before.Distance) reward += 0.1; // expect: GA3001
        if (after.Parcels < before.Parcels) reward += 1;
        if (after.Crashed) reward -= 5;
        return reward;
    }
}
