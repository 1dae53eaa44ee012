using System;

public sealed class QuarryYard
{
    public int Score { get; set; }

    public int Rubble { get; set; }
}

// What a block once scored is never taken away.
public sealed class QuarryScoreEnv
{
    private QuarryYard yard = new QuarryYard();

    public void Reset() => yard = new QuarryYard();

    public void Lift()
    {
        yard.Score += 4;
        yard.Rubble += 1;
    }

    public double ComputeReward(QuarryYard previous, QuarryYard current)
    {
        double reward = 0;
        reward += Math.Max(0, current.Score - previous.Score);
        return reward;
    }
}
