public sealed class BargeNoWayOut
{
    private double along;

    public void Reset() => along = 0;

    public (double Along, double Reward, bool Done) Step(int action)
    {
        along += action - 1;
        if (along < -3) return (along, -20, true);
        if (along > 40) return (along, 10, true);
        return (along, -0.2, false);
    }
}
