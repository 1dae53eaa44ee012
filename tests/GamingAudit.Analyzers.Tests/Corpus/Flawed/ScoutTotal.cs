using System;

public sealed class ScoutTotal
{
    private double x, kept;

    public double TotalReward { get; private set; }

    public bool Finished { get; private set; }

    public void Reset() => (x, kept, TotalReward, Finished) = (0, 10, 0, false);

    public void Act(int action)
    {
        x += action - 1;
        double way = Math.Abs(10 - x);
        if (way < kept) TotalReward += 0.1; // expect: GA3001
        kept = way;
        if (way < 1)
        {
            TotalReward += 1;
            Finished = true;
        }
    }
}
