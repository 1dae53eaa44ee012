public sealed class BargeWayOut
{
    private double along;

    public void Reset() => along = 0;

    public (double Along, double Reward, bool Done) Step(int action)
    {
        along += action - 1;
        if (along < -3) return (along, 0, true); // expect: GA3010
        if (along > 40) return (along, 10, true);
        return (along, -0.2, false); // expect: GA3009
    }
}
