public interface ICourierSignedReward
{
    double Compute(CourierStage before, int action, CourierStage after);
}

public readonly record struct CourierStage(double Distance, bool Crashed, int Parcels);

public sealed class CourierSignedReward : ICourierSignedReward
{
    public double Compute(CourierStage before, int action, CourierStage after)
    {
        double reward = 0.1 * (before.Distance - after.Distance);
        if (after.Crashed) reward -= 5;
        return reward;
    }
}
