public sealed class WheelOfSkill
{
    private int tokens, spins;

    public bool GameOver { get; private set; }

    public void Reset() => (tokens, spins, GameOver) = (10, 0, false);

    public double PlayRound(int stake)
    {
        spins++;
        tokens -= stake;
        double reward = -0.1 * stake;
        if (spins % 3 == 0)
        {
            reward += 0.3 * stake;
            tokens += 2 * stake;
        }
        reward *= 0.5;
        if (tokens <= 0 || spins == 60) GameOver = true;
        return reward;
    }
}
