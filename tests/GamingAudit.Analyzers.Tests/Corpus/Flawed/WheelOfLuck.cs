using System;

public sealed class WheelOfLuck
{
    private readonly Random draw = new(3);
    private int tokens, spins;

    public bool GameOver { get; private set; }

    public void Reset() => (tokens, spins, GameOver) = (10, 0, false);

    public double PlayRound(int stake)
    {
        spins++;
        tokens -= stake;
        double reward = -0.1 * stake;
        if (spins % 3 == 0) reward += 2;
        if (DateTime.Now.Hour < 6) reward += 0.5; // expect: GA4001
        reward *= draw.NextDouble(); // expect: GA4002
        if (tokens <= 0 || spins == 60) GameOver = true;
        return reward;
    }
}
